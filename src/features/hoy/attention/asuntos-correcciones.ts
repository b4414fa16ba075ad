/** What of the corrections needs a person. Pure. */
import type { Correccion } from '@/engines/envios/envios';
import type { Asunto } from './asunto';

type DeCorreccion = Pick<Correccion, 'fila' | 'op'>;

/** Those whose first row still counts. */
export function deCorrecciones(correcciones: readonly DeCorreccion[]): Asunto[] {
  const [primera, ...otras] = correcciones;
  if (!primera) return [];
  const numeros = correcciones.map(({ fila }) => `N.º ${fila.id}`);
  return [
    {
      clave: 'correcciones',
      gravedad: 'urgente',
      asunto:
        otras.length === 0 ? `Falta anular la ${numeros[0]}` : `${correcciones.length} correcciones a medias`,
      detalle:
        otras.length === 0
          ? `${primera.op.usuario} la corrigió: hasta que se anule, cuentan las dos`
          : `Falta anular ${numeros.join(', ')}: cuentan dos veces`,
      verbo: 'Ver',
      a: '/hoy',
      aqui: 'bandeja',
    },
  ];
}

/** Somebody else was first: what was registered in the row's place may stand there twice. */
export const deTardia = ({ fila, op }: DeCorreccion): Asunto => ({
  clave: `tardia-${op.opId}`,
  gravedad: 'urgente',
  asunto: `La N.º ${fila.id} ya estaba anulada al corregirla`,
  detalle: `${op.usuario} registró la N.º ${op.serverId}: puede estar dos veces`,
  verbo: 'Revisar',
  a: `/agentes/${op.serverId}`,
});
