import { Segment, Segmented } from '@/ui/button/segmented';

export interface Opcion {
  nombre: string;
  puesta: boolean;
  elegir: () => void;
}

export const Segmento = ({ nombre, opciones }: { nombre: string; opciones: readonly Opcion[] }) => (
  <Segmented className="flex-wrap max-sm:grow" aria-label={nombre}>
    {opciones.map(({ nombre: cada, puesta, elegir }) => (
      <Segment key={cada} aria-pressed={puesta} onClick={elegir}>
        {cada}
      </Segment>
    ))}
  </Segmented>
);
