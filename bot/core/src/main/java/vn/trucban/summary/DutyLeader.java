package vn.trucban.summary;

import vn.trucban.attendance.PersonDay;
import vn.trucban.people.Person;
import vn.trucban.roster.Part;

/** A leader whom the roster has on duty, and what the leader has reported. */
record DutyLeader(Person person, Part part, PersonDay day) {}
