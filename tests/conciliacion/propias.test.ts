// @vitest-environment node
/** Among several columns the one whose values are the day's own references wins, and «Cómo se leyó» says why. */
import { expect, test } from 'vitest';
import { aPropias } from '@/engines/extracto/judge/propias';
import { abrir } from '@/engines/extracto/file/leer';
import { notasDe } from '@/engines/extracto/judge/notas';
import type { Fijado } from '@/engines/extracto/profile/perfil';

const nada = () => undefined;
async function leer(texto: string, propias: readonly string[], fijado: Fijado = {}) {
  const fuente = await abrir('x.csv', new TextEncoder().encode(texto), nada);
  const leido = fuente.leer(fijado, null, nada, '2026-11-21', aPropias(propias));
  return {
    referencias: leido.interpretado.lineas.map(({ referencia }) => referencia),
    preguntas: leido.preguntas.map(({ texto: suyo }) => suyo),
    notas: notasDe(leido),
  };
}

const DOS = [
  'Fecha;Referencia;Nro Boleta;Operación;Monto',
  '21/11/2026;77001;9100001;Depósito;500,00',
  '21/11/2026;77002;9100002;Retiro;300,00',
  '21/11/2026;77003;9100003;Retiro;80,00',
].join('\n');
const OFX =
  '<OFX><BANKTRANLIST><STMTTRN><DTPOSTED>20261121<TRNAMT>500.00<FITID>F77001<CHECKNUM>9100001<NAME>DEPOSITO</STMTTRN><STMTTRN><DTPOSTED>20261121<TRNAMT>-300.00<FITID>F77002<CHECKNUM>9100002<NAME>RETIRO</STMTTRN></BANKTRANLIST></OFX>';

test('whatever its title says', async () => {
  expect((await leer(DOS, [])).referencias).toEqual(['77001', '77002', '77003']);
  const { referencias, notas } = await leer(DOS, ['0009100001', '91-000-02', '5555555']);
  expect(referencias).toEqual(['9100001', '9100002', '9100003']);
  expect(notas).toContain(
    'La referencia sale de «Nro Boleta»: sus números son los de las operaciones del día.',
  );
});

test('of the numbers of a movement, instead of a question', async () => {
  expect((await leer(OFX, [])).preguntas).toEqual(['¿Cuál es la referencia?']);
  const { referencias, preguntas } = await leer(OFX, ['9100001', '9100002']);
  expect([referencias, preguntas]).toEqual([['9100001', '9100002'], []]);
});

test.each([
  ['one of many may be chance', ['9100001', ...Array.from({ length: 40 }, (_, k) => `4${k}0000`)].slice(1)],
  ['too short to say anything', ['001', '2']],
  ['both columns hold some', ['77001', '77002', '9100001', '9100002']],
])('not when %s', async (_, propias) => {
  expect((await leer(DOS, propias)).referencias).toEqual(['77001', '77002', '77003']);
});

test('what a person chose stays', async () => {
  const { referencias } = await leer(DOS, ['9100001', '9100002'], { columnas: { referencia: 1 } });
  expect(referencias).toEqual(['77001', '77002', '77003']);
});
