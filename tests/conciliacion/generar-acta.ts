/** Invented actas and bank-days, for the properties. */
import fc from 'fast-check';
import { sellar, type Contenido, type FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { CLASES, FORMAS } from '@/domain/conciliacion/clases';
import type { Decision } from '@/domain/conciliacion/decision';
import { vecinasDe, type Version } from '@/domain/conciliacion/dia-bancario';
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

const suma = (montos: number[]) => montos.reduce((hasta, cada) => hasta + cada, 0);
const abierta = ({ clase, forma }: FilaDeActa) => clase !== 'conciliada' || forma === 'aceptada';
const deNuestras = (de: FilaDeActa[]) => suma(de.map(({ sistema }) => sistema?.monto ?? 0));
const deOtras = (de: FilaDeActa[]) => suma(de.map(({ banco }) => banco?.monto ?? 0));

/** What those rows come to. */
function cifrasDe(filas: readonly FilaDeActa[]): Pick<Contenido, 'porTipo' | 'porClase'> {
  const veces = (clase: FilaDeActa['clase']) => filas.filter((fila) => fila.clase === clase).length;
  const deTipo = (cual: (typeof TIPOS)[number]) => {
    const nuestras = filas.filter(({ sistema }) => sistema?.estado && sistema.tipo_operacion === cual);
    const otras = filas.filter(({ banco }) => banco?.tipo === cual);
    return {
      sistema: { cuenta: nuestras.length, monto: deNuestras(nuestras) },
      banco: { cuenta: otras.length, monto: deOtras(otras) },
      explicado: deOtras(otras.filter(abierta)) - deNuestras(nuestras.filter(abierta)),
    };
  };
  return {
    porTipo: {
      DEPOSITO: deTipo('DEPOSITO'),
      RETIRO: deTipo('RETIRO'),
      TRANSFERENCIA_QR: deTipo('TRANSFERENCIA_QR'),
    },
    porClase: {
      'anulada-en-banco': veces('anulada-en-banco'),
      'tipo-distinto': veces('tipo-distinto'),
      'monto-distinto': veces('monto-distinto'),
      'falta-en-sistema': veces('falta-en-sistema'),
      duplicada: veces('duplicada'),
      'falta-en-banco': veces('falta-en-banco'),
      'fecha-distinta': veces('fecha-distinta'),
      candidata: veces('candidata'),
      danada: veces('danada'),
      ilegible: veces('ilegible'),
      conciliada: veces('conciliada'),
      'anulada-correcta': veces('anulada-correcta'),
    },
  };
}

export const contenido: fc.Arbitrary<Contenido> = fc
  .record({
    extracto: fc.record({ nombre: texto, sha256: hash }),
    filas: fc.array(filaDeActa, { maxLength: 6 }),
  })
  .map(({ extracto, filas }) => ({ extracto, ...cifrasDe(filas), filas }));

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
      const { version: cierre, contenido: acta = ultimo } = versiones.at(-1) ?? {};
      const quien = { cuando, uid: 1, usuario: 'Ana' };
      const vuelto = reabierto && versiones.length > 0 ? { ...quien, motivo: 'Falta algo' } : null;
      const { extracto, porTipo, porClase, filas } = acta;
      const abiertas = filas.filter(
        ({ clase, forma }) =>
          forma === 'aceptada' || (clase !== 'conciliada' && clase !== 'anulada-correcta'),
      );
      const cerrado = cierre && !vuelto;
      return {
        ...de,
        registro: {
          ...de,
          extracto,
          porTipo,
          porClase,
          sistema: cerrado ? cierre.sistema : { cuenta: 1, ids: 1 },
          vecinas: vecinasDe(
            filas.flatMap(({ sistema }) => sistema ?? []),
            de.dia,
          ),
          necesitan: cerrado ? abiertas.length : necesitan,
          resueltas: cerrado
            ? abiertas.filter(({ forma, estado: suyo }) => forma === 'aceptada' || suyo !== 'pendiente')
                .length
            : resueltas,
          concilio: cerrado ? { cuando: cierre.cuando, uid: cierre.uid, usuario: cierre.usuario } : quien,
          versiones: versiones.map(({ version }) => version),
          reabierto: vuelto,
        },
        decisiones: new Map(Object.entries(decisiones)),
        actas: new Map(versiones.map(({ version: { n }, contenido: suyo }) => [n, suyo])),
      };
    };
    return [await hacer(0), await hacer(1)];
  });
