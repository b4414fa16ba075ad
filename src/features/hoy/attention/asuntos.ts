/** What needs a person, worst first, each with what is done about it. Pure. */
import { formatDiaIso, formatHora } from '@/lib/fecha';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { Vinculo } from '@/domain/whatsapp/whatsapp-queries';
import type { DiaConEstado } from '@/engines/operaciones/operaciones';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import type { EventoParecida, ResumenBandeja } from '@/engines/envios/envios';

export interface Asunto {
  clave: string;
  gravedad: 'urgente' | 'revisar' | 'aviso';
  asunto: string;
  detalle: string;
  verbo: string;
  /** Where it is done. */
  a: string;
  /** It is done over this page: `a` is only what the link is called by. */
  aqui?: 'bandeja' | 'reloj';
  /** Goes by «Revisada», too. */
  parecida?: EventoParecida;
}

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
  pendientes: ResumenBandeja;
  otraVersion: boolean;
  cierres: readonly CierreConDiferencia[];
  /** Opening differences, and near-duplicates that were overruled. */
  porRevisar: readonly Asunto[];
  /** Bank-days of before today that somebody has to settle. */
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

const enBreve = ({ tipo_operacion, monto, banco, fecha }: TransaccionAgente): string =>
  `${TIPOS_OPERACION[tipo_operacion].corto} ${formatMonto(monto)}, ${banco} · ${formatHora(fecha)}`;

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

const deCierre = ({ sesion, caja, quien, diferencia, cuando, motivo }: CierreConDiferencia): Asunto => ({
  clave: `cierre-${sesion}`,
  gravedad: 'urgente',
  asunto: `${quien}, ${caja}: ${diferencia < 0 ? 'faltan' : 'sobran'} ${formatMonto(centavos(Math.abs(diferencia)))}`,
  detalle: `Cierre de las ${formatHora(cuando)}${motivo === '' ? '' : ` · «${motivo}»`}`,
  verbo: 'Revisar',
  a: `/cajas/sesiones/${sesion}/z`,
});

/** «27/11» */
const diaCorto = (dia: string): string => formatDiaIso(dia).slice(0, 5);

function loQueFalta({ estado, registro, sistema: { cuenta } }: DiaConEstado) {
  if (estado === 'sin-extracto')
    return {
      que: 'sin conciliar',
      detalle: `${cuenta} ${cuenta === 1 ? 'operación' : 'operaciones'} sin extracto`,
      verbo: 'Conciliar',
    };
  if (estado === 'cambiado')
    return { que: 'cambió tras el cierre', detalle: 'Hay una anulada o una nueva', verbo: 'Revisar' };
  const { resueltas = 0, necesitan = 0 } = registro ?? {};
  const detalle =
    resueltas < necesitan
      ? `${resueltas} de ${necesitan} resueltas`
      : 'Falta cerrar lo que se reabrió o cambió';
  return { que: 'con filas abiertas', detalle, verbo: 'Conciliar' };
}

/** So many institutions have a line of their own: what else needs a person has to stay in view. */
const ENTIDADES_A_LA_VISTA = 2;

/** A line for each institution, of its oldest day: the next one follows when that is settled. */
function deConciliacion(dias: Hechos['sinConciliar']): Asunto[] {
  const porEntidad = new Map<string, DiaConEstado[]>();
  for (const cada of dias.toSorted((a, b) => (a.dia < b.dia ? -1 : 1))) {
    const clave = normalizarBusqueda(cada.entidad);
    porEntidad.set(clave, [...(porEntidad.get(clave) ?? []), cada]);
  }
  const suyas = [...porEntidad.values()];
  const lineas = [...porEntidad].flatMap(([clave, [primero, ...otros]]) => {
    if (!primero) return [];
    const { entidad, dia } = primero;
    const { que, detalle, verbo } = loQueFalta(primero);
    const mas = otros.length === 1 ? ' · y 1 día más' : ` · y ${otros.length} días más`;
    return [
      {
        clave: `dia-${clave}`,
        gravedad: 'revisar' as const,
        asunto: `${entidad} ${diaCorto(dia)} ${que}`,
        detalle: `${detalle}${otros.length === 0 ? '' : mas}`,
        verbo,
        a: `/conciliacion?entidad=${encodeURIComponent(entidad)}&dia=${dia}`,
      },
    ];
  });
  const demas = lineas.slice(ENTIDADES_A_LA_VISTA);
  if (demas.length < 2) return lineas;
  return [
    ...lineas.slice(0, ENTIDADES_A_LA_VISTA),
    {
      clave: 'dias-demas',
      gravedad: 'revisar',
      asunto: `${demas.length} entidades más por conciliar`,
      detalle: suyas
        .slice(ENTIDADES_A_LA_VISTA)
        .flatMap(([cada]) => cada?.entidad ?? [])
        .join(', '),
      verbo: 'Ver',
      a: '/conciliacion',
    },
  ];
}

const WHATSAPP: Partial<Record<NonNullable<Vinculo>, Pick<Asunto, 'asunto' | 'verbo'>>> = {
  'sin-vincular': { asunto: 'WhatsApp sin vincular', verbo: 'Vincular' },
  'no-responde': { asunto: 'WhatsApp no responde', verbo: 'Reconectar' },
};

function deWhatsapp(vinculo: Hechos['vinculo']): Asunto[] {
  const dicho = vinculo && WHATSAPP[vinculo];
  return dicho
    ? [
        {
          clave: 'whatsapp',
          gravedad: 'revisar',
          detalle: 'Los comprobantes no se envían solos',
          a: '/whatsapp',
          ...dicho,
        },
      ]
    : [];
}

function deGrandes(grandes: Hechos['grandes'], umbral: Centavos): Asunto[] {
  const [mayor] = grandes.toSorted((a, b) => b.monto - a.monto);
  if (!mayor) return [];
  return [
    {
      clave: 'grandes',
      gravedad: 'aviso',
      asunto: `${operaciones(grandes.length, 'de')} ${formatMonto(umbral)} o más hoy`,
      detalle: `${grandes.length === 1 ? '' : 'La mayor: '}${enBreve(mayor)}`,
      verbo: 'Ver',
      a: '/agentes?orden=-monto',
    },
  ];
}

function deAnuladas(anuladas: Hechos['anuladas']): Asunto[] {
  const [primera, ...otras] = anuladas;
  if (!primera) return [];
  const mas = otras.length === 0 ? '' : ` · y ${otras.length} más`;
  return [
    {
      clave: 'anuladas',
      gravedad: 'aviso',
      asunto: `${operaciones(anuladas.length, 'anulada', 'anuladas')} hoy`,
      detalle: `${primera.quien} · ${enBreve(primera.fila)}${mas}`,
      verbo: 'Ver',
      a: '/agentes?anuladas=1',
    },
  ];
}

/** In the order of their weight; in each kind the oldest first. */
export const asuntosDe = (hechos: Hechos): Asunto[] => [
  ...dePendientes(hechos.pendientes),
  ...(hechos.otraVersion
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
  ...deWhatsapp(hechos.vinculo),
  ...deGrandes(hechos.grandes, hechos.umbral),
  ...deAnuladas(hechos.anuladas),
];
