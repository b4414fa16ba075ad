import { faltaBanco } from '@/engines/listado/listado';
import { cifra, operaciones } from '@/lib/text/cifras';
import { Columnas } from '@/ui/chart/columnas';
import { Recorrido } from '@/ui/chart/recorrido';
import type { LugarGanado } from './lugares';

function frase({ nombre, ...ganado }: LugarGanado): string {
  const { total, cliente, banco, cuenta } = ganado;
  if (cuenta === 0) return `${nombre}: sin operaciones`;
  const delBanco = faltaBanco(ganado) ? 'por confirmar' : cifra(banco);
  return `${nombre}: Bs ${cifra(total)}, del cliente ${cifra(cliente)}, del banco ${delBanco}, ${operaciones(cuenta)}`;
}

interface GanadoColumnasProps {
  titulo: string;
  lugares: readonly LugarGanado[];
  inicial: number;
  alto: number;
}

export const GanadoColumnas = ({ titulo, lugares, inicial, alto }: GanadoColumnasProps) => (
  <Recorrido titulo={titulo} frases={lugares.map(frase)} inicial={inicial}>
    {(elegido) => (
      <Columnas
        aria-hidden="true"
        alto={alto}
        columnas={lugares}
        dichas={(_, lugar) => lugar === elegido}
        elegida={elegido}
      />
    )}
  </Recorrido>
);
