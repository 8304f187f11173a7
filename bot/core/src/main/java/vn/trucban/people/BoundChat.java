package vn.trucban.people;

import vn.trucban.channel.ChatAddress;

/** A private chat in which a person is known. */
public record BoundChat(PersonId person, ChatAddress chat) {}
