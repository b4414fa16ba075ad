// @vitest-environment node
/**
 * Misreadings planted by hand, one at a time, in the shapes of `formas.test.ts`: what compares a reading with the day it was
 * written from notices each of them. A comparison that let one through would prove nothing about the reader.
 */
import { expect, test } from 'vitest';
import type { Fijado, Perfil } from '@/engines/extracto/profile/perfil';
import { compararCon, crear, DIA } from './dia-en-forma';
import { leerBytes } from './extractos';

const FORMAS = 400;

type Mutante = (perfil: Perfil, titulos: readonly string[]) => Fijado | null;

/** A column whose title says so; null: this shape has none. */
const columnaDe = (titulos: readonly string[], forma: RegExp): number | null => {
  const en = titulos.findIndex((titulo) => forma.test(titulo));
  return en < 0 ? null : en;
};
const deReferencia =
  (forma: RegExp): Mutante =>
  ({ columnas }, titulos) => {
    const columna = columnaDe(titulos, forma);
    return columna === null ? null : { enTexto: null, columnas: { ...columnas, referencia: columna } };
  };
const sin = { monto: null, debito: null, credito: null, saldo: null };

const MUTANTES: Record<string, Mutante> = {
  'the balance as the amount': ({ columnas }) =>
    columnas.saldo === null ? null : { columnas: { ...columnas, ...sin, monto: columnas.saldo } },
  'the charge as the amount': ({ columnas }, titulos) => {
    const columna = columnaDe(titulos, /^(?:Comisión|Fee|Tarifa)$/);
    return columna === null ? null : { columnas: { ...columnas, ...sin, monto: columna } };
  },
  'the time as the reference': deReferencia(/^(?:Hora|Time)$/),
  'the office as the reference': deReferencia(/^(?:Sucursal - agencia|Branch|Agência)$/),
  'the user as the reference': deReferencia(/^(?:Usuario|User|Usuário)$/),
  'a constant as the reference': deReferencia(/^(?:Canal|Channel)$/),
  'the day as the reference': ({ columnas }) =>
    columnas.fecha === null ? null : { enTexto: null, columnas: { ...columnas, referencia: columnas.fecha } },
  'debits and credits exchanged': ({ columnas }) =>
    columnas.debito === null || columnas.credito === null
      ? null
      : {
          columnas: {
            ...columnas,
            debito: columnas.credito,
            credito: columnas.debito,
            descripcion: null,
            saldo: null,
          },
        },
  'the sign turned': ({ signo, columnas }) =>
    signo === 'sin'
      ? null
      : {
          signo: signo === 'mas-deposito' ? 'menos-deposito' : 'mas-deposito',
          columnas: { ...columnas, descripcion: null, saldo: null },
        },
  'centavos taken for bolivianos': ({ centavos }) => (centavos === false ? null : { centavos: false }),
  'every row a deposit': ({ columnas }) => ({
    sinTipo: 'DEPOSITO',
    signo: 'sin',
    tipoEsSigno: false,
    columnas: { ...columnas, tipo: null, descripcion: null, saldo: null },
  }),
  'month before day': ({ orden }) => ({ orden: orden === 'dma' ? 'mda' : 'dma' }),
  'no day at all': ({ columnas }) => ({ columnas: { ...columnas, fecha: null } }),
  'undone rows as done': ({ columnas }) =>
    columnas.estado === null ? null : { columnas: { ...columnas, estado: null } },
  'digits taken off the reference': () => ({ afijos: [{ antes: '##', despues: '' }] }),
};

test.each(Object.entries(MUTANTES))('%s is noticed', async (_, mutante) => {
  let [probadas, vistas] = [0, 0];
  for (let semilla = 1; semilla <= FORMAS && vistas < 3; semilla += 1) {
    const { bytes, ops } = crear(semilla);
    const { perfil, registros } = await leerBytes(bytes, {}, null, DIA);
    const titulos = perfil.conEncabezado
      ? (registros[perfil.saltar - 1]?.celdas ?? []).map((celda) => String(celda).trim())
      : [];
    const fijado = mutante(perfil, titulos);
    if (!fijado) continue;
    probadas += 1;
    const { interpretado } = await leerBytes(bytes, fijado, null, DIA);
    if (compararCon(ops, interpretado.lineas).malas.length > 0) vistas += 1;
  }
  expect(probadas).toBeGreaterThan(0);
  expect(vistas, 'shapes in which it was noticed').toBeGreaterThan(0);
});
