import { EnlaceReporteZ } from '@/domain/caja/labels/enlace-reporte-z';
import { fraseDeReglas, useReglasDelCierre } from '@/engines/operaciones/operaciones';
import { formatHora } from '@/lib/fecha';
import { centavos, formatMonto } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { textoPorRevisar } from '@/features/cajas/abiertas-al-cerrar';
import type { CierreHecho } from './use-cierre';
import { Notice, NoticeActs } from '@/ui/notice/notice';

/** The count it was confirmed in is gone, and the focus with it. */
const enfocar = (nodo: HTMLElement | null): void => nodo?.focus();

export function CierreListo({ cierre }: { cierre: CierreHecho }) {
  const { caja, sesion, arqueo, contado, motivo, anotado, porRevisar } = cierre;
  const cambio = fraseDeReglas(useReglasDelCierre(sesion).reglas);
  const diferencia = contado - arqueo.efectivo.esperado;
  const monto = formatMonto(centavos(Math.abs(diferencia)));
  const resultado = diferencia === 0 ? 'Cuadra' : `${diferencia > 0 ? 'Sobran' : 'Faltan'} ${monto}`;
  return (
    <div className="grid gap-2" role="status" tabIndex={-1} ref={enfocar}>
      <Notice tono="in" icono="okc">
        <p>
          <strong>Caja cerrada ✓</strong> Sesión #{sesion.id}
          {sesion.fecha_cierre && `, ${formatHora(sesion.fecha_cierre)}`}.
        </p>
        <NoticeActs>
          <EnlaceReporteZ caja={caja} sesion={sesion} look="text">
            <Icon name="print" size="s" />
            Imprimir reporte Z
          </EnlaceReporteZ>
        </NoticeActs>
      </Notice>
      <Notice tono={diferencia === 0 ? 'in' : 'caution'} icono={diferencia === 0 ? 'scale' : 'warn'}>
        <p>
          <strong>{resultado}.</strong> Contado {formatMonto(contado)}, esperado{' '}
          {formatMonto(arqueo.efectivo.esperado)}.
          {porRevisar.length > 0 && ` Quedó por resolver: ${textoPorRevisar(porRevisar)}.`}
          {motivo && ` Motivo: ${motivo}`}
          {!anotado && ' Este equipo no pudo guardar el cierre en su bitácora: anótelo aparte.'}
        </p>
      </Notice>
      {cambio !== null && (
        <Notice tono="caution" icono="info" as="p">
          {cambio}
        </Notice>
      )}
    </div>
  );
}
