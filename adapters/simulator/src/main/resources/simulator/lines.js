// One line of a chat: bubble, buttons, link, picture or file, and the small print under it.

import { button, el, icon } from './dom.js';
import { person } from './store.js';
import { sizeText, t, timeText } from './words.js';

const NOTES = { joined: ['joinedChat', 'joinedGroup'], left: ['leftChat', 'leftGroup'] };
const KINDS = { location: 'pin', 'forwarded-location': 'pin', file: 'file' };

export function line(one, phone) {
  if (NOTES[one.kind]) {
    return el('div', { class: 'note', data: { line: one.id } }, t(NOTES[one.kind][one.group ? 1 : 0], nameOf(one.sender)));
  }
  return one.bot ? fromBot(one, phone) : fromPerson(one, phone);
}

function nameOf(key) {
  return person(key)?.actor.name ?? key;
}

function text(parts) {
  return el('div', { class: 'words' }, parts.map((part) => (part.bold ? el('strong', {}, part.text) : part.text)));
}

function fromBot(one, phone) {
  const shown = [];
  const address = `/simulator/files/${encodeURIComponent(one.id)}`;
  if (one.file?.picture) {
    shown.push(
      el(
        'a',
        { class: 'picture', href: address, target: '_blank', rel: 'noopener' },
        el('img', { src: address, alt: t('chart', one.file.name), loading: 'lazy', on: { load: () => phone.scroll() } }),
      ),
    );
  } else if (one.file) {
    shown.push(
      el(
        'a',
        { class: 'file', href: address, download: one.file.name, 'aria-label': t('download', one.file.name, sizeText(one.file.size)) },
        icon('file'),
        el('span', {}, el('span', { class: 'name' }, one.file.name), el('small', {}, sizeText(one.file.size))),
      ),
    );
  }
  if (one.parts.length) shown.push(text(one.parts));
  return el(
    'div',
    { class: 'line bot', data: { line: one.id } },
    el('div', { class: 'bubble' }, shown, small(one)),
    one.link && link(one.link),
    one.rows && keyboard(one, phone),
  );
}

function link({ label, target }) {
  return el(
    'div',
    { class: 'keys' },
    target
      ? el('a', { class: 'key', href: target, target: '_blank', rel: 'noopener noreferrer' }, label)
      : el('span', { class: 'key dead', title: t('deadLink') }, label),
  );
}

function keyboard(one, phone) {
  const keys = el('div', { class: 'keys' });
  for (const row of one.rows) {
    keys.append(
      el(
        'div',
        { class: 'key-row' },
        row.map((each) =>
          button('key', each.label, async (event) => {
            const pressed = event.currentTarget;
            pressed.classList.add('waiting');
            await phone.press(one, each);
            pressed.classList.remove('waiting');
          }),
        ),
      ),
    );
  }
  return keys;
}

function fromPerson(one, phone) {
  const content = {
    press: () => el('div', { class: 'words' }, el('span', { class: 'what' }, `${t('pressed')} `), `[${one.parts[0]?.text ?? ''}]`),
    sticker: () => el('div', { class: 'words what' }, t('sticker')),
    contact: () => el('div', { class: 'words' }, el('span', { class: 'what' }, `${t('contact')} `), one.parts[0]?.text ?? ''),
  }[one.kind]?.();
  const drawing = KINDS[one.kind];
  return el(
    'div',
    { class: `line mine ${one.fate}`, data: { line: one.id } },
    el(
      'div',
      { class: `bubble ${one.kind}` },
      one.group && el('span', { class: 'sender' }, nameOf(one.sender)),
      content ?? (drawing ? drawn(one, drawing) : text(one.parts)),
      small(one),
    ),
    fate(one, phone),
  );
}

function drawn(one, drawing) {
  const forwarded = one.kind === 'forwarded-location' && el('span', { class: 'what' }, t('forwarded'));
  return el('div', { class: 'words drawn' }, icon(drawing), el('span', {}, one.parts[0]?.text ?? ''), forwarded);
}

function small(one) {
  const marks = [one.edited && el('span', { class: 'edited' }, t('edited')), el('time', { datetime: one.at }, timeText(one.at))];
  if (one.fate === 'stored') marks.push(el('span', { class: 'tick', title: t('stored'), role: 'img', 'aria-label': t('stored') }, '✓'));
  if (one.fate === 'underway') marks.push(el('span', { class: 'tick', title: t('underway'), role: 'img', 'aria-label': t('underway') }, '…'));
  return el('small', { class: 'small' }, marks);
}

function fate(one, phone) {
  const again = () => button('again', [icon('again'), t('again')], () => phone.redeliver(one), { title: t('againTitle') });
  if (one.fate === 'not-stored') return el('div', { class: 'under bad' }, el('span', {}, t('notStored')), again());
  if (one.fate === 'not-for-the-bot') return el('div', { class: 'under inside' }, t('notForBot'));
  return el('div', { class: 'under inside' }, one.understood && el('span', {}, reading(one.understood)), again());
}

// What the bot understood, on one line: intent, slots, match.
export function reading(understood) {
  const slots = Object.entries(understood.slots).sort().map(([name, value]) => `${name}=${value}`);
  return [understood.intent, ...slots, understood.match].filter(Boolean).join(' · ');
}
