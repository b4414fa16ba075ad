import { formatCifra, type Centavos } from '@/lib/monto';
import './conteo.css';
import { BILLETES, idDeCantidad, MONEDAS, subtotal, type Conteo } from './conteo';
import { Input } from '@/ui/form/input';

interface DenominacionesProps {
  conteo: Conteo;
  /** A finished count is looked at, not touched. */
  fijo: boolean;
  onCantidad: (valor: Centavos, texto: string) => void;
}

/** One field per note and coin, with what it adds up to. */
export const Denominaciones = (props: DenominacionesProps) => (
  <div className="denoms">
    <Grupo titulo="Billetes" denominaciones={BILLETES} {...props} />
    <Grupo titulo="Monedas" denominaciones={MONEDAS} {...props} />
  </div>
);

interface GrupoProps extends DenominacionesProps {
  titulo: string;
  denominaciones: typeof BILLETES;
}

const Grupo = ({ titulo, denominaciones, conteo, fijo, onCantidad }: GrupoProps) => (
  <div>
    <h3>{titulo}</h3>
    {denominaciones.map((de, i) => {
      const id = idDeCantidad(de.valor);
      const parte = subtotal(conteo, de);
      return (
        <div className="denom" key={de.valor}>
          <label htmlFor={id}>{de.rotulo}</label>
          <Input
            id={id}
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
          <output htmlFor={id}>{parte ? formatCifra(parte) : ''}</output>
        </div>
      );
    })}
  </div>
);
