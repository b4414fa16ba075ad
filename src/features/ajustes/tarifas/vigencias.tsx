import { porNovedad, vigenciaEn, type Tarifa } from '@/domain/tarifa/tarifario';
import { formatDiaIso, type Dia } from '@/lib/fecha';
import { Button } from '@/ui/button/button';
import { useHoy } from '@/ui/use-hoy';

interface VigenciasProps {
  tarifa: Tarifa;
  onQuitar: (desde: Dia) => void;
}

export function Vigencias({ tarifa, onQuitar }: VigenciasProps) {
  const rige = vigenciaEn(tarifa, useHoy());
  if (tarifa.vigencias.length < 2) return null;
  return (
    <ul className="grid gap-1 border-b border-line px-4 py-3 text-sm max-sm:px-3" aria-label="Vigencias">
      {porNovedad(tarifa).map((cada) => (
        <li key={cada.desde} className="flex items-center justify-between gap-3">
          <span>
            Desde el {formatDiaIso(cada.desde)}
            {cada === rige && <strong> · rige hoy</strong>}
          </span>
          <Button
            variant="quiet"
            size="small"
            aria-label={`Quitar la tarifa desde el ${formatDiaIso(cada.desde)}`}
            onClick={() => onQuitar(cada.desde)}
          >
            Quitar
          </Button>
        </li>
      ))}
    </ul>
  );
}
