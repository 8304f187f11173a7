// What can be sent besides text: a place, a phone number, a file, a sticker.

import { el } from './dom.js';
import { t } from './words.js';

const PLACES = [
  ['Trụ sở cơ quan', 16.06778, 108.22083],
  ['Ủy ban phường', 16.0544, 108.2022],
  ['Cảng', 16.1228, 108.2156],
  ['Kho dự trữ', 16.0311, 108.1502],
];

// The forms; send takes what to do.
export function drawAttach(send) {
  const place = el(
    'select',
    { 'aria-label': t('place') },
    PLACES.map(([name], index) => el('option', { value: String(index) }, name)),
    el('option', { value: '' }, t('freePlace')),
  );
  const number = (name, value, most) => el('input', { type: 'number', step: 'any', min: -most, max: most, value, required: true, 'aria-label': t(name) });
  const latitude = number('latitude', PLACES[0][1], 90);
  const longitude = number('longitude', PLACES[0][2], 180);
  place.addEventListener('change', () => {
    if (place.value) [, latitude.value, longitude.value] = PLACES[Number(place.value)];
    else latitude.select();
  });
  const forwarded = el('input', { type: 'checkbox' });
  const phone = el('input', { type: 'tel', value: '0900000001', maxlength: '32', required: true, 'aria-label': t('phone') });
  const own = el('input', { type: 'checkbox', checked: true });
  const fileName = el('input', { type: 'text', value: 'to-trinh.pdf', maxlength: '200', required: true, 'aria-label': t('fileName') });
  const form = (title, make, ...fields) =>
    el(
      'form',
      {
        on: {
          submit: (event) => {
            event.preventDefault();
            send(make());
          },
        },
      },
      el('strong', {}, title),
      el('div', { class: 'fields' }, fields, el('button', { class: 'chip' }, t('send'))),
    );
  const check = (box, text) => el('label', { class: 'check' }, box, text);
  return [
    form(
      t('place'),
      () => ({ kind: 'pin', latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber, forwarded: forwarded.checked }),
      place,
      latitude,
      longitude,
      check(forwarded, t('forwarded')),
    ),
    form(t('contact'), () => ({ kind: 'contact', phone: phone.value, own: own.checked }), phone, check(own, t('own'))),
    form(t('file'), () => ({ kind: 'file', name: fileName.value }), fileName),
    form(t('sticker'), () => ({ kind: 'sticker' })),
  ];
}
