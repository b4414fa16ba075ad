/** Invented actas and bank-days, for the properties. */
import fc from 'fast-check';
import { sellar, type Contenido, type FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { CLASES, FORMAS } from '@/domain/conciliacion/clases';
import type { Decision } from '@/domain/conciliacion/decision';
import type { Version } from '@/domain/conciliacion/dia-bancario';
import type { DiaConTodo } from '@/domain/conciliacion/file/juntar-dias';
import { sobreDe } from '@/domain/conciliacion/sobre';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { centavos } from '@/lib/monto';

const texto = fc.string({ maxLength: 8 });
const monto = fc.integer({ min: 0, max: 1e7 }).map(centavos);
const tipo = fc.constantFrom(...TIPOS);
const dia = fc.constantFrom('2026-11-26', '2026-11-27', '2026-11-28');
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const estado = fc.constantFrom<Decision['estado'][]>('pendiente', 'explicada', 'reclamada');

export const filaDeActa: fc.Arbitrary<FilaDeActa> = fc.record({
  clave: texto,
  clase: fc.constantFrom(...CLASES),
  forma: fc.option(fc.constantFrom(...FORMAS)),
  sistema: fc.option(
    fc.record({
      id: fc.nat(),
      tipo_operacion: tipo,
      monto,
      comision_cliente: monto,
      comision_banco: monto,
      nro_referencia: texto,
      fecha: fc.nat(),
      dia,
      estado: fc.boolean(),
    }),
  ),
  banco: fc.option(
    fc.record({
      numero: fc.nat(),
      fecha: fc.option(dia),
      hora: fc.option(texto),
      tipo,
      monto,
      referencia: texto,
      texto,
    }),
  ),
  ilegible: fc.option(fc.record({ numero: fc.nat(), texto, causa: texto })),
  estado,
  nota: texto,
});

const lado = fc.record({ cuenta: fc.nat(), monto: fc.nat() });
const porTipo = fc.record({ sistema: lado, banco: lado, explicado: fc.integer() });

export const contenido: fc.Arbitrary<Contenido> = fc.record({
  extracto: fc.record({ nombre: texto, sha256: hash }),
  porTipo: fc.record({ DEPOSITO: porTipo, RETIRO: porTipo, TRANSFERENCIA_QR: porTipo }),
  porClase: fc.array(fc.nat(), { minLength: CLASES.length, maxLength: CLASES.length }).map((cuentas) => ({
    'anulada-en-banco': cuentas[0] ?? 0,
    'tipo-distinto': cuentas[1] ?? 0,
    'monto-distinto': cuentas[2] ?? 0,
    'falta-en-sistema': cuentas[3] ?? 0,
    duplicada: cuentas[4] ?? 0,
    'falta-en-banco': cuentas[5] ?? 0,
    'fecha-distinta': cuentas[6] ?? 0,
    candidata: cuentas[7] ?? 0,
    danada: cuentas[8] ?? 0,
    ilegible: cuentas[9] ?? 0,
    conciliada: cuentas[10] ?? 0,
    'anulada-correcta': cuentas[11] ?? 0,
  })),
  filas: fc.array(filaDeActa, { maxLength: 6 }),
});

export const cabeza = fc.record({
  entidad: fc.constantFrom('BCP', 'SOLI'),
  dia,
  n: fc.integer({ min: 1, max: 9 }),
  cuando: fc.nat(),
  uid: fc.nat(),
  usuario: texto,
  motivo: fc.option(texto),
  sistema: fc.record({ cuenta: fc.nat(), ids: fc.nat() }),
});

/** What a day of this institution says of itself while it is open. */
const abierto = fc.record({
  contenido,
  necesitan: fc.integer({ min: 2, max: 9 }),
  resueltas: fc.integer({ min: 0, max: 2 }),
  cuando: fc.nat({ max: 9 }),
  reabierto: fc.boolean(),
  decisiones: fc.dictionary(
    fc.constantFrom('s 1', 's 2', 'b 3'),
    fc.record({
      estado,
      nota: fc.constantFrom('', 'Aviso', 'Pedido'),
      aceptada: fc.constant(null),
      sobre: fc.option(filaDeActa.map(sobreDe)),
    }),
  ),
});

/** Versions that are what they say, each on top of the one before. */
async function versionesDe(
  de: { entidad: string; dia: string },
  contenidos: readonly Contenido[],
): Promise<{ version: Version; contenido: Contenido }[]> {
  const contenidoNuevo = contenidos.at(-1);
  if (!contenidoNuevo) return [];
  const hechas = await versionesDe(de, contenidos.slice(0, -1));
  const k = hechas.length;
  const suCabeza = {
    ...de,
    n: k + 1,
    cuando: k,
    uid: 1,
    usuario: 'Ana',
    motivo: k === 0 ? null : 'Otra vez',
    sistema: { cuenta: k, ids: k },
  };
  const anterior = hechas.at(-1)?.version.hash ?? null;
  return [
    ...hechas,
    { version: await sellar(suCabeza, contenidoNuevo, anterior), contenido: contenidoNuevo },
  ];
}

/** Two devices' copies of days of one institution, which were one up to some version. */
export const dosEquipos = fc
  .record({
    tronco: fc.array(contenido, { maxLength: 2 }),
    // Often none: then only what is open differs.
    ramas: fc.oneof(
      fc.constant<[Contenido[], Contenido[]]>([[], []]),
      fc.tuple(fc.array(contenido, { maxLength: 2 }), fc.array(contenido, { maxLength: 2 })),
    ),
    abiertos: fc.tuple(abierto, abierto),
  })
  .map(async ({ tronco, ramas, abiertos }): Promise<readonly [DiaConTodo, DiaConTodo]> => {
    const de = { entidad: 'BCP', dia: '2026-11-27' };
    const hacer = async (k: 0 | 1): Promise<DiaConTodo> => {
      const versiones = await versionesDe(de, [...tronco, ...ramas[k]]);
      const { contenido: ultimo, necesitan, resueltas, cuando, reabierto, decisiones } = abiertos[k];
      const { extracto, porTipo: totales, porClase } = versiones.at(-1)?.contenido ?? ultimo;
      const quien = { cuando, uid: 1, usuario: 'Ana' };
      return {
        ...de,
        registro: {
          ...de,
          extracto,
          porTipo: totales,
          porClase,
          sistema: { cuenta: 1, ids: 1 },
          necesitan,
          resueltas,
          concilio: quien,
          versiones: versiones.map(({ version }) => version),
          reabierto: reabierto && versiones.length > 0 ? { ...quien, motivo: 'Falta algo' } : null,
        },
        decisiones: new Map(Object.entries(decisiones)),
        actas: new Map(versiones.map(({ version: { n }, contenido: suyo }) => [n, suyo])),
      };
    };
    return [await hacer(0), await hacer(1)];
  });
