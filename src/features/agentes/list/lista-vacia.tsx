import type { Dia } from '@/lib/fecha';
import { Panel } from '@/ui/panel/panel';
import { hayFiltros, type Filtros } from '@/features/agentes/filters/filtros-lista';
import { operaciones } from '@/lib/text/cifras';
import { Button } from '@/ui/button/button';

interface ListaVaciaProps {
  filtros: Filtros;
  dia: Dia;
  /** rows that the search would find if the dates were open */
  fueraDeFechas: number;
  sinNinguna: boolean;
  onCambiar: (cambios: Partial<Filtros>) => void;
}

const titulo = ({ filtros, dia, sinNinguna }: ListaVaciaProps): string => {
  if (sinNinguna) return 'Todavía no hay operaciones';
  if (hayFiltros(filtros)) return 'Ninguna operación coincide';
  return filtros.desde === dia && filtros.hasta === dia
    ? 'Todavía no hay operaciones hoy'
    : 'No hay operaciones en estas fechas';
};

export function ListaVacia(props: ListaVaciaProps) {
  const { filtros, fueraDeFechas, onCambiar } = props;
  const quitar = () => onCambiar({ q: '', banco: null, tipo: null, cajero: null, sesion: false });
  return (
    <Panel
      icono={hayFiltros(filtros) ? 'search' : 'file'}
      titulo={titulo(props)}
      accion={
        fueraDeFechas > 0 ? (
          <Button onClick={() => onCambiar({ desde: null, hasta: null })}>Buscar en todas las fechas</Button>
        ) : (
          hayFiltros(filtros) && <Button onClick={quitar}>Quitar filtros</Button>
        )
      }
    >
      {fueraDeFechas > 0 && <p>Fuera de estas fechas hay {operaciones(fueraDeFechas)} con ese texto.</p>}
    </Panel>
  );
}
