import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { Linea } from '@/features/cajas/z-report/linea-impresa';
import { diferenciaDeCorte, nombreDeCorte, type Corte } from './use-corte';

/** The figures of one count on paper; `suelto`: on a sheet of its own, whose head has said the rest. */
export function CorteLineas({ corte, suelto = false }: { corte: Corte; suelto?: boolean }) {
  const { cuando, usuario, motivo, datos } = corte;
  const titulo = `${nombreDeCorte(corte)}, ${formatFechaHora(cuando)}`;
  return (
    <dl aria-label={titulo}>
      {!suelto && <Linea nombre={titulo} valor={usuario} />}
      <Linea nombre="Contado" valor={formatMonto(datos.contado)} fuerte={suelto} />
      <Linea nombre="Debía haber" valor={formatMonto(datos.esperado)} fuerte={suelto} />
      <Linea {...diferenciaDeCorte(corte)} fuerte={suelto} />
      {motivo && <Linea nombre="Motivo" valor={motivo} />}
    </dl>
  );
}
