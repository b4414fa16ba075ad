import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { LineaImpresa } from '@/ui/text/linea-impresa';
import { diferenciaDeCorte, nombreDeCorte, type Corte } from './use-corte';

/** The figures of one count on paper; `suelto`: on a sheet of its own, whose head has said the rest. */
export function CorteLineas({ corte, suelto = false }: { corte: Corte; suelto?: boolean }) {
  const { cuando, usuario, motivo, datos } = corte;
  const titulo = `${nombreDeCorte(corte)}, ${formatFechaHora(cuando)}`;
  return (
    <dl aria-label={titulo}>
      {!suelto && <LineaImpresa nombre={titulo} valor={usuario} />}
      <LineaImpresa nombre="Contado" valor={formatMonto(datos.contado)} fuerte={suelto} />
      <LineaImpresa nombre="Debía haber" valor={formatMonto(datos.esperado)} fuerte={suelto} />
      <LineaImpresa {...diferenciaDeCorte(corte)} fuerte={suelto} />
      {motivo && <LineaImpresa nombre="Motivo" valor={motivo} />}
    </dl>
  );
}
