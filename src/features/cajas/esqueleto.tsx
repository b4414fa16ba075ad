import { Card } from '@/ui/page/card';

interface EsqueletoProps {
  nombre: string;
  filas?: number;
}

export const Esqueleto = ({ nombre, filas = 3 }: EsqueletoProps) => (
  <Card className="grid gap-3 p-4" role="status" aria-label={nombre}>
    {Array.from({ length: filas }, (_, fila) => (
      <div key={fila} className="h-6 rounded-control bg-surface-3" />
    ))}
  </Card>
);
