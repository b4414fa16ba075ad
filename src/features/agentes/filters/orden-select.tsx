import type { Orden } from '@/engines/listado/listado';
import { Select } from '@/ui/form/input';

const OPCIONES: { nombre: string; orden: Orden }[] = [
  { nombre: 'Más recientes', orden: { columna: 'fecha', sentido: 'desc' } },
  { nombre: 'Más antiguas', orden: { columna: 'fecha', sentido: 'asc' } },
  { nombre: 'Monto: mayor primero', orden: { columna: 'monto', sentido: 'desc' } },
  { nombre: 'Monto: menor primero', orden: { columna: 'monto', sentido: 'asc' } },
  { nombre: 'Banco', orden: { columna: 'banco', sentido: 'asc' } },
  { nombre: 'Operación', orden: { columna: 'tipo_operacion', sentido: 'asc' } },
  { nombre: 'Referencia', orden: { columna: 'nro_referencia', sentido: 'asc' } },
  { nombre: 'Comisión al cliente', orden: { columna: 'comision_cliente', sentido: 'desc' } },
];

export function OrdenSelect({ orden, onCambiar }: { orden: Orden; onCambiar: (orden: Orden) => void }) {
  const elegida = OPCIONES.findIndex(
    ({ orden: { columna, sentido } }) => columna === orden.columna && sentido === orden.sentido,
  );
  return (
    <Select
      aria-label="Ordenar por"
      value={elegida}
      onChange={(event) => {
        const opcion = OPCIONES[Number(event.target.value)];
        if (opcion) onCambiar(opcion.orden);
      }}
    >
      {elegida < 0 && <option value={-1}>Otro orden</option>}
      {OPCIONES.map(({ nombre }, k) => (
        <option key={nombre} value={k}>
          {nombre}
        </option>
      ))}
    </Select>
  );
}
