import type { Evento } from '@/engines/envios/envios';

type EventoDeConciliacion = Extract<Evento, { tipo: 'conciliacion' }>;

const ACTOS: Record<EventoDeConciliacion['acto'], string> = {
  cerrada: 'Día cerrado',
  reabierta: 'Día reabierto',
  importada: 'Conciliaciones importadas',
};

/** The version and the first signs of its hash, by which a paper is found. */
const deVersion = ({ acto, datos: { version, hash } }: EventoDeConciliacion): string => {
  if (version === 0) return 'De un archivo';
  return acto === 'reabierta'
    ? `Se abrió la versión ${version}`
    : `Versión ${version}, huella ${hash.slice(0, 8)}`;
};

/** What the trail's page says of a settlement. */
export const detalleDeConciliacion = (evento: EventoDeConciliacion) => ({
  acto: ACTOS[evento.acto],
  sobre: evento.datos.sobre,
  monto: null,
  referencia: '',
  resultado: deVersion(evento),
  motivo: evento.motivo,
});
