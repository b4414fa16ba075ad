/** What needs a person, worst first, each with what is done about it. Pure. */
import { diaLaPaz, formatDiaHora, formatHora, type Dia } from '@/lib/fecha';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { Vinculo } from '@/domain/whatsapp/whatsapp-queries';
import type { DiaConEstado } from '@/engines/operaciones/operaciones';
import type { Relevo } from '@/domain/caja/relevo/relevo';
import type { Correccion, ResumenBandeja } from '@/engines/envios/envios';
import type { Asunto } from './asunto';
import { deCambiados, deConciliacion } from './asuntos-conciliacion';
import { deCorrecciones, deTardia } from './asuntos-correcciones';

/** Said before the line. */
export const GRAVEDADES: Record<Asunto['gravedad'], string> = {
  urgente: 'Urgente',
  revisar: 'Revisar',
  aviso: 'Aviso',
};

/** A closing of today whose difference this device knows. */
export interface CierreConDiferencia {
  sesion: number;
  caja: string;
  quien: string;
  diferencia: Centavos;
  cuando: number;
  motivo: string;
}

export interface Hechos {
  dia: Dia;
  /** Whoever reads it may not act. */
  soloMira: boolean;
  pendientes: ResumenBandeja;
  /** Those whose first row still counts. */
  correcciones: readonly Pick<Correccion, 'fila' | 'op'>[];
  /** Of today, still active: the row that they correct was gone when they came. */
  tardias: readonly Pick<Correccion, 'fila' | 'op'>[];
  /** A drawer that nobody has received yet. */
  relevo: Relevo | null;
  otraVersion: boolean;
  cierres: readonly CierreConDiferencia[];
  /** Opening differences, and near-duplicates that were overruled. */
  porRevisar: readonly Asunto[];
  /** Bank-days that somebody has to settle, or to look at again. */
  sinConciliar: readonly DiaConEstado[];
  /** «1 día adelantado»; null while the clock is near enough. */
  reloj: string | null;
  vinculo: Vinculo | undefined;
  /** Active operations of today from the limit on, in centavos. */
  grandes: readonly TransaccionAgente[];
  umbral: Centavos;
  /** Annulled today, with who did it. */
  anuladas: readonly { fila: TransaccionAgente; quien: string }[];
}

const operaciones = (n: number, que: string, ques = que): string =>
  n === 1 ? `1 operación ${que}` : `${n} operaciones ${ques}`;

const enBreve = ({ tipo_operacion, monto, banco, fecha }: TransaccionAgente, dia: Dia): string =>
  `${TIPOS_OPERACION[tipo_operacion].corto} ${formatMonto(monto)}, ${banco} · ${
    diaLaPaz(fecha) === dia ? formatHora(fecha) : formatDiaHora(fecha)
  }`;

function dePendientes({ cuantas, total, desde }: ResumenBandeja): Asunto[] {
  if (cuantas === 0 || desde === null) return [];
  return [
    {
      clave: 'pendientes',
      gravedad: 'urgente',
      asunto: `${operaciones(cuantas, 'pendiente', 'pendientes')} en este equipo`,
      detalle: `${formatMonto(total)} · desde las ${formatHora(desde)} · aún no ${cuantas === 1 ? 'suma' : 'suman'}`,
      verbo: 'Ver',
      a: '/hoy',
      aqui: 'bandeja',
    },
  ];
}

const deRelevo = ({ id_caja, caja, entrega, recibe }: Relevo): Asunto => ({
  clave: 'relevo',
  gravedad: 'revisar',
  asunto: `Relevo a medias: ${caja}`,
  detalle: `De ${entrega.name} a ${recibe.name}, que aún no la abre`,
  verbo: 'Ver',
  a: `/cajas/${id_caja}`,
});

const deCierre = ({ sesion, caja, quien, diferencia, cuando, motivo }: CierreConDiferencia): Asunto => ({
  clave: `cierre-${sesion}`,
  gravedad: 'urgente',
  asunto: `${quien}, ${caja}: ${diferencia < 0 ? 'faltan' : 'sobran'} ${formatMonto(centavos(Math.abs(diferencia)))}`,
  detalle: `Cierre de las ${formatHora(cuando)}${motivo === '' ? '' : ` · «${motivo}»`}`,
  verbo: 'Revisar',
  a: `/cajas/sesiones/${sesion}/z`,
});

const WHATSAPP: Partial<Record<NonNullable<Vinculo>, Pick<Asunto, 'asunto' | 'verbo'>>> = {
  'sin-vincular': { asunto: 'WhatsApp sin vincular', verbo: 'Vincular' },
  'no-responde': { asunto: 'WhatsApp no responde', verbo: 'Reconectar' },
};

function deWhatsapp({ vinculo, soloMira }: Hechos): Asunto[] {
  const dicho = vinculo && WHATSAPP[vinculo];
  return dicho
    ? [
        {
          clave: 'whatsapp',
          gravedad: 'revisar',
          detalle: 'Los comprobantes no se envían solos',
          a: '/whatsapp',
          ...dicho,
          ...(soloMira ? { verbo: 'Ver' } : {}),
        },
      ]
    : [];
}

function deGrandes({ grandes, umbral, dia }: Hechos): Asunto[] {
  const [mayor] = grandes.toSorted((a, b) => b.monto - a.monto);
  if (!mayor) return [];
  return [
    {
      clave: 'grandes',
      gravedad: 'aviso',
      asunto: `${operaciones(grandes.length, 'de')} ${formatMonto(umbral)} o más hoy`,
      detalle: `${grandes.length === 1 ? '' : 'La mayor: '}${enBreve(mayor, dia)}`,
      verbo: 'Ver',
      a: '/agentes?orden=-monto',
    },
  ];
}

/** The list is today's: what is older is shown with the days from there on. */
function enLaLista(filas: readonly TransaccionAgente[], dia: Dia): string {
  const desde = diaLaPaz(Math.min(...filas.map(({ fecha }) => fecha)));
  return `/agentes?anuladas=1${desde < dia ? `&desde=${desde}&hasta=${dia}` : ''}`;
}

function deAnuladas({ anuladas, dia }: Hechos): Asunto[] {
  const [primera, ...otras] = anuladas;
  if (!primera) return [];
  const mas = otras.length === 0 ? '' : ` · y ${otras.length} más`;
  return [
    {
      clave: 'anuladas',
      gravedad: 'aviso',
      asunto: `${operaciones(anuladas.length, 'anulada', 'anuladas')} hoy`,
      detalle: `${primera.quien} · ${enBreve(primera.fila, dia)}${mas}`,
      verbo: 'Ver',
      a: enLaLista(
        anuladas.map(({ fila }) => fila),
        dia,
      ),
    },
  ];
}

/** In the order of their weight; in each kind the oldest first. */
export const asuntosDe = (hechos: Hechos): Asunto[] => [
  ...dePendientes(hechos.pendientes),
  ...deCorrecciones(hechos.correcciones),
  ...hechos.tardias.map(deTardia),
  ...(hechos.otraVersion && !hechos.soloMira
    ? [
        {
          clave: 'version',
          gravedad: 'urgente' as const,
          asunto: 'El sistema es de otra versión',
          detalle: 'No se puede registrar ni contar',
          verbo: 'Ver',
          a: '/agentes',
        },
      ]
    : []),
  ...hechos.cierres.toSorted((a, b) => a.cuando - b.cuando).map(deCierre),
  ...deCambiados(hechos.sinConciliar),
  ...(hechos.relevo ? [deRelevo(hechos.relevo)] : []),
  ...hechos.porRevisar,
  ...deConciliacion(hechos.sinConciliar),
  ...(hechos.reloj === null
    ? []
    : [
        {
          clave: 'reloj',
          gravedad: 'revisar' as const,
          asunto: `El reloj de este equipo va ${hechos.reloj}`,
          detalle: 'Las horas de este equipo salen mal',
          verbo: 'Corregir',
          a: '/hoy',
          aqui: 'reloj' as const,
        },
      ]),
  ...deWhatsapp(hechos),
  ...deGrandes(hechos),
  ...deAnuladas(hechos),
];
