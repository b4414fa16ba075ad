import type { SesionCaja } from '@/features/sesion/caja';
import { formatHora } from '@/lib/fecha';
import { centavos, formatMonto } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import type { CierreHecho } from './cierre-dialog';

/** The count it was confirmed in is gone, and «Cerrar caja» with it. */
const enfocar = (nodo: HTMLElement | null): void => nodo?.focus();

interface CierreListoProps {
  cierre: CierreHecho;
  onReporte: (sesion: SesionCaja) => void;
}

/** What the closing came to; stays until the page is left. */
export function CierreListo({ cierre, onReporte }: CierreListoProps) {
  const { sesion, arqueo, contado, motivo, anotado } = cierre;
  const diferencia = contado - arqueo.efectivo.esperado;
  const monto = formatMonto(centavos(Math.abs(diferencia)));
  const resultado = diferencia === 0 ? 'Cuadra' : `${diferencia > 0 ? 'Sobran' : 'Faltan'} ${monto}`;
  return (
    <div
      className={diferencia === 0 ? 'notice tone-in' : 'notice tone-caution'}
      role="status"
      tabIndex={-1}
      ref={enfocar}
    >
      <Icon name={diferencia === 0 ? 'okc' : 'warn'} />
      <p>
        <strong>Caja cerrada ✓</strong> Sesión #{sesion.id}
        {sesion.fecha_cierre && `, ${formatHora(sesion.fecha_cierre)}`}: contado {formatMonto(contado)},
        esperado {formatMonto(arqueo.efectivo.esperado)}. {resultado}.{motivo && ` Motivo: ${motivo}`}
        {!anotado && ' Este equipo no pudo guardar el cierre en su bitácora: anótelo aparte.'}
      </p>
      <div className="acts">
        <button className="link-btn" type="button" onClick={() => onReporte(sesion)}>
          <Icon name="print" size="s" />
          Imprimir reporte Z
        </button>
      </div>
    </div>
  );
}
