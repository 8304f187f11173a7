// The look inside: the line to people, what the bot understood, its outbox, enrolment codes.

import { button, el, fill, icon } from './dom.js';
import { reading } from './lines.js';
import { act, codes, lines, listen, person, state } from './store.js';
import { t, timeText } from './words.js';

const SHOWN = 25;

let root;
let readings;
let outbox;
let cut;
let codeList;
let typeCode;

export function drawDrawer(element, onClose, onCode) {
  root = element;
  typeCode = onCode;
  root.setAttribute('aria-label', t('insideTitle'));
  cut = el('input', {
    type: 'checkbox',
    role: 'switch',
    id: 'cut',
    on: {
      change: async () => {
        cut.setAttribute('aria-busy', 'true');
        if ((await act({ kind: 'offline', offline: cut.checked })) !== 'done') cut.checked = state.offline;
        cut.removeAttribute('aria-busy');
      },
    },
  });
  readings = el('ol', { class: 'readings' });
  outbox = el('div', { class: 'outbox', tabindex: '0', role: 'region', 'aria-label': t('outbox') });
  codeList = el('div', { class: 'codes' });
  fill(
    root,
    el('header', {}, el('h2', {}, t('insideTitle')), button('icon-button', icon('close'), onClose, { 'aria-label': t('close'), title: t('close') })),
    el('section', {}, el('h3', {}, t('line')), el('label', { class: 'switch' }, cut, el('span', {}, t('cut'))), el('p', {}, t('cutMore'))),
    el('section', {}, el('h3', {}, t('reading')), readings),
    el('section', {}, el('h3', {}, t('outbox')), outbox),
    el('section', {}, el('h3', {}, t('codes')), el('p', {}, t('codesMore')), button('chip', t('makeCodes'), showCodes), codeList),
  );
  showLine();
  showReadings();
  showOutbox();
}

function showLine() {
  if (cut) cut.checked = state.offline;
}

function showReadings() {
  if (!root || root.hidden) return;
  const said = [...state.chats.keys()].flatMap(lines).filter((one) => one.understood);
  const number = (one) => Number(one.id.split('-')[1]);
  said.sort((one, other) => number(other) - number(one));
  fill(
    readings,
    said.length === 0 && el('li', { class: 'nothing' }, t('noReading')),
    said.slice(0, SHOWN).map(({ at, sender, parts, understood }) =>
      el(
        'li',
        {},
        el('p', { class: 'said' }, el('time', {}, timeText(at)), ` ${person(sender)?.actor.name ?? sender}: `, el('q', {}, parts[0]?.text ?? '')),
        el('p', { class: 'read' }, reading(understood)),
        understood.nearest.length > 0 && el('p', { class: 'near' }, t('nearest', understood.nearest.join(', '))),
      ),
    ),
  );
}

function showOutbox() {
  if (!root || root.hidden) return;
  if (!state.outbox.length) {
    fill(outbox, el('p', { class: 'nothing' }, t('noOutbox')));
    return;
  }
  const head = ['to', 'lane', 'state', 'attempts', 'due'].map((key) => el('th', { scope: 'col' }, t(key)));
  const rows = state.outbox.map(({ line, due }) =>
    el(
      'tr',
      {},
      el('td', {}, person(line.recipient)?.actor.name ?? state.gatherings.find((one) => one.key === line.recipient)?.title ?? line.recipient),
      el('td', {}, line.lane),
      el('td', { title: line.note }, line.state, line.note && el('small', {}, line.note)),
      el('td', { class: 'number' }, String(line.attempts)),
      el('td', { class: 'number' }, timeText(due)),
    ),
  );
  fill(outbox, el('table', {}, el('thead', {}, el('tr', {}, head)), el('tbody', {}, rows)));
}

async function showCodes() {
  const offered = await codes();
  fill(
    codeList,
    offered.length === 0 && el('p', { class: 'nothing' }, t('noCodes')),
    offered.map(({ name, code }) =>
      button('command', [el('code', {}, code), el('span', {}, name)], () => typeCode(code), { 'aria-label': t('useCode', name) }),
    ),
  );
}

export function drawerOpened() {
  showReadings();
  showOutbox();
}

listen((kind) => {
  if (!root) return;
  if (kind === 'all' || kind === 'line') showReadings();
  if (kind === 'all' || kind === 'outbox') showOutbox();
  if (kind === 'all' || kind === 'offline') showLine();
});
