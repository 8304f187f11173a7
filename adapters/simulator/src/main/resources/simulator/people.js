// The list of everybody who can be played, by unit, with a search.

import { el, fill, fold, icon } from './dom.js';
import { chatId, lines, listen, state } from './store.js';
import { t } from './words.js';

let list;
let search;
let choose;
let isOpen;
const unseen = new Map();

export function drawPeople(root, onChoose, whetherOpen) {
  choose = onChoose;
  isOpen = whetherOpen;
  root.setAttribute('aria-label', t('people'));
  const typed = search?.value ?? '';
  search = el('input', {
    type: 'search',
    id: 'search',
    placeholder: t('search'),
    'aria-label': t('search'),
    autocomplete: 'off',
    on: { input: show },
  });
  search.value = typed;
  list = el('div', { class: 'list' });
  fill(root, el('div', { class: 'search' }, search), list);
  show();
}

export function avatar(name, group = false) {
  const words = name.trim().split(/\s+/);
  const letters = group ? '' : (words.length > 1 ? words[0][0] : '') + words[words.length - 1][0];
  const tone = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 997, 7) % 6;
  return el('span', { class: `avatar tone-${tone}`, 'aria-hidden': 'true' }, group ? icon('group') : letters.toUpperCase());
}

export function seen(chat) {
  if (unseen.delete(chat)) show();
}

function show() {
  if (!list) return;
  const wanted = fold(search.value).split(/\s+/).filter(Boolean);
  const fits = (...texts) => {
    const text = fold(texts.join(' '));
    return wanted.every((word) => text.includes(word));
  };
  const held = list.contains(document.activeElement) ? document.activeElement.dataset.chat : null;
  const sections = [];
  const groups = state.gatherings.filter((one) => fits(one.title));
  if (groups.length) sections.push(section(t('groups'), groups.map((one) => row(chatId(true, one.key), one.title, '', []))));
  const units = new Map();
  for (const { actor } of state.people) {
    if (!fits(actor.name, actor.title, actor.unit, actor.role)) continue;
    const unit = actor.unit || t('strangers');
    if (!units.has(unit)) units.set(unit, []);
    const marks = [];
    if (actor.leader) marks.push(el('span', { class: 'mark lead' }, t('leader')));
    if (!actor.bound && actor.unit) marks.push(el('span', { class: 'mark' }, t('unbound')));
    units.get(unit).push(row(chatId(false, actor.key), actor.name, actor.title, marks));
  }
  for (const [unit, rows] of units) sections.push(section(unit, rows));
  fill(list, sections.length ? sections : el('p', { class: 'nothing' }, t('nobody')));
  if (held) list.querySelector(`[data-chat="${CSS.escape(held)}"]`)?.focus();
}

function section(title, rows) {
  return el('section', {}, el('h2', {}, title, el('span', {}, String(rows.length))), el('ul', {}, rows.map((one) => el('li', {}, one))));
}

function row(chat, name, title, marks) {
  const count = unseen.get(chat) ?? 0;
  return el(
    'button',
    {
      type: 'button',
      class: 'who',
      data: { chat },
      'aria-pressed': String(isOpen(chat)),
      on: { click: () => choose(chat) },
    },
    avatar(name, chat.startsWith('g:')),
    el('span', { class: 'text' }, el('span', { class: 'name' }, name), el('span', { class: 'sub' }, title, marks)),
    count > 0 && el('span', { class: 'count', 'aria-label': t('unseen', String(count)) }, String(count)),
  );
}

export function openChanged() {
  show();
}

listen((kind, content) => {
  if (kind === 'all') {
    for (const chat of [...unseen.keys()]) if (!lines(chat).length) unseen.delete(chat);
  }
  if (kind === 'line' && content.line.bot && !content.known && !isOpen?.(content.id)) {
    unseen.set(content.id, (unseen.get(content.id) ?? 0) + 1);
  } else if (kind === 'line') {
    return;
  }
  if (kind === 'all' || kind === 'people' || kind === 'line') show();
});
