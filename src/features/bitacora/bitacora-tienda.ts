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

export const detalleDeConciliacion = (evento: EventoDeConciliacion) => ({
  acto: ACTOS[evento.acto],
  sobre: evento.datos.sobre,
  monto: null,
  referencia: '',
  resultado: deVersion(evento),
  motivo: evento.motivo,
});

const REGLAS: Record<Extract<Evento, { tipo: 'reglas' }>['acto'], (version: number) => string> = {
  tomadas: (version) => `Tomadas de otro equipo, versión ${version}`,
  deshechas: () => 'Deshechas',
  cambiadas: (version) => `Cambiadas a mano, versión ${version}`,
};

export const detalleDeReglas = ({ acto, datos }: Extract<Evento, { tipo: 'reglas' }>) => ({
  acto: 'Reglas de la tienda',
  sobre: `${datos.de} → ${datos.a}`,
  monto: null,
  referencia: '',
  resultado: REGLAS[acto](datos.version),
  motivo: datos.cambios,
});
