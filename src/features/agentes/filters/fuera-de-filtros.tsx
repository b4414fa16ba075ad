import { Aviso } from '@/features/agentes/aviso';
import type { Filtros } from './filtros-lista';
import { TextButton } from '@/ui/button/text-button';
import { operaciones } from '@/lib/text/cifras';
import type { Vista } from '@/features/agentes/list/use-vista';

interface FueraDeFiltrosProps {
  vista: Vista;
  onCambiar: (cambios: Partial<Filtros>) => void;
}

export function FueraDeFiltros({ vista, onCambiar }: FueraDeFiltrosProps) {
  const { ajenas, fueraDeFechas, filas } = vista;
  if (ajenas === 0 && (fueraDeFechas === 0 || filas.length === 0)) return null;
  return (
    <Aviso
      tono="qr"
      icono="search"
      acciones={
        fueraDeFechas > 0 && (
          <TextButton onClick={() => onCambiar({ desde: null, hasta: null })}>
            Buscar en todas las fechas
          </TextButton>
        )
      }
    >
      {ajenas > 0 && 'La referencia que buscó está fuera de los filtros elegidos; se muestra igual. '}
      {fueraDeFechas > 0 && `Hay ${operaciones(fueraDeFechas)} más fuera de estas fechas.`}
    </Aviso>
  );
}
