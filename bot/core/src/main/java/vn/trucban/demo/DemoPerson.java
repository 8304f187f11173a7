package vn.trucban.demo;

import vn.trucban.people.PersonId;

/**
 * One person of the made-up agency.
 *
 * @param number from 0 in the order of the units
 * @param index from 0 within the unit
 */
record DemoPerson(
    PersonId id, String staffCode, int number, int index, DemoUnit unit, DemoUnit.Post post) {}
