// The clock bar: the simulated time, and ways to move it forward.

import { button, el, fill, icon, toast } from './dom.js';
import { act, listen, state } from './store.js';
import { dayText, knows, local, moment, momentText, t, timeText } from './words.js';

const TIMES = ['07:10', '07:25', '07:45', '08:15', '17:15'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let now;
let field;
let jumps = [];

export function drawClock(root) {
  root.setAttribute('aria-label', t('clock'));
  now = el('output', { class: 'now', id: 'now', 'aria-live': 'polite' });
  field = el('input', { type: 'datetime-local', id: 'moveTo', required: true, 'aria-label': t('moveTo') });
  jumps = TIMES.map((time) => ({ time, button: button('chip', time, () => move(`${state.now.slice(0, 10)}T${time}`)) }));
  const form = el(
    'form',
    {
      class: 'free',
      on: {
        submit: (event) => {
          event.preventDefault();
          if (field.value) move(field.value.slice(0, 16));
        },
      },
    },
    field,
    el('button', { class: 'chip go', 'aria-label': t('move'), title: t('move') }, icon('send')),
  );
  fill(
    root,
    now,
    el(
      'div',
      { class: 'moves' },
      el(
        'div',
        { class: 'jumps', role: 'group', 'aria-label': t('jumps') },
        jumps.map((jump) => jump.button),
        button('chip', t('plus15'), () => move(later(15 * MINUTE))),
        button('chip', t('tomorrow'), () => move(`${later(DAY).slice(0, 10)}T07:00`)),
      ),
      form,
    ),
  );
  show();
}

function later(milliseconds) {
  return local(new Date(moment(state.now).getTime() + milliseconds));
}

async function move(to) {
  now.classList.add('moving');
  const outcome = await act({ kind: 'clock', to: to.length === 16 ? `${to}:00` : to });
  now.classList.remove('moving');
  if (outcome === 'done') {
    toast(t('moved', momentText(to)));
  } else if (outcome === 'backwards') {
    toast(t('backwards', momentText(state.now)), 'warning');
  } else {
    toast(knows(outcome) ? t(outcome) : t('failed'), 'warning');
  }
}

function show() {
  if (!state.now || !now) return;
  fill(now, el('span', { class: 'day' }, dayText(state.now)), ' ', el('strong', {}, timeText(state.now)));
  if (document.activeElement !== field) field.value = later(15 * MINUTE);
  for (const jump of jumps) jump.button.classList.toggle('past', jump.time <= timeText(state.now));
}

listen((kind) => {
  if (kind === 'all' || kind === 'clock') show();
});
