import { formatCifra, type Centavos } from '@/lib/monto';
import { BILLETES, idDeCantidad, MONEDAS, subtotal, type Conteo } from './conteo';
import { Input } from '@/ui/form/input';
import { clsx } from 'clsx';

interface DenominacionesProps {
  conteo: Conteo;
  fijo: boolean;
  onCantidad: (valor: Centavos, texto: string) => void;
  lado?: boolean;
}

export const Denominaciones = ({ lado = false, ...props }: DenominacionesProps) => (
  <div
    className={clsx(
      'grid max-sm:grid-cols-1',
      lado
        ? 'grid-cols-2 gap-x-6 max-sm:gap-y-3'
        : 'grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-x-6 gap-y-2',
    )}
  >
    <Grupo titulo="Billetes" denominaciones={BILLETES} {...props} />
    <Grupo titulo="Monedas" denominaciones={MONEDAS} {...props} />
  </div>
);

interface GrupoProps extends Omit<DenominacionesProps, 'lado'> {
  titulo: string;
  denominaciones: typeof BILLETES;
}

const Grupo = ({ titulo, denominaciones, conteo, fijo, onCantidad }: GrupoProps) => (
  <div>
    <h3 className="pb-2 text-ink-2">{titulo}</h3>
    {denominaciones.map((de, i) => {
      const id = idDeCantidad(de.valor);
      const parte = subtotal(conteo, de);
      return (
        <div
          key={de.valor}
          className="grid min-h-11 grid-cols-[2.25rem_3.75rem_minmax(0,6rem)] items-center gap-2 text-sm max-lg:min-h-12.5 max-lg:grid-cols-[2.5rem_5rem_minmax(0,1fr)] max-sm:min-h-13 max-sm:grid-cols-[3.25rem_6rem_1fr]"
        >
          <label htmlFor={id} className="text-right font-strong">
            {de.rotulo}
          </label>
          <Input
            id={id}
            fit="piece"
            data-pieza=""
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
            aria-label={de.nombre}
            aria-invalid={parte === null || undefined}
            readOnly={fijo}
            value={conteo.cantidades[de.valor] ?? ''}
            onChange={(event) => onCantidad(de.valor, event.target.value)}
            {...(titulo === 'Billetes' && i === 0 ? { 'data-foco': true } : {})}
          />
          <output htmlFor={id} className="text-right text-xs whitespace-nowrap text-ink-2">
            {parte ? formatCifra(parte) : ''}
          </output>
        </div>
      );
    })}
  </div>
);
