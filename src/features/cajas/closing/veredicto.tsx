import { useUsuario } from '@/domain/usuario/ingreso-store';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { porAbiertas, textoPorRevisar, type AbiertaAlCerrar } from '@/features/cajas/abiertas-al-cerrar';
import type { Arqueo } from '@/features/cajas/count/arqueo';
import { explicarDiferencia } from './explicar-diferencia';
import { fraseDe } from './textos-explicacion';
import { TextLink } from '@/ui/button/button-link';

/** How many candidates are shown: more would be no help. */
const A_LO_SUMO = 5;

/** The button that was pressed is gone; and on a phone the verdict is below the pieces, out of sight. */
const mostrar = (nodo: HTMLElement | null): void => {
  nodo?.focus({ preventScroll: true });
  nodo?.scrollIntoView({ block: 'center' });
};
const absoluto = (monto: number): Centavos => centavos(Math.abs(monto));

interface VeredictoProps {
  arqueo: Arqueo;
  contado: Centavos;
  /** Of this session, on this device, and not ended. */
  porRevisar: readonly AbiertaAlCerrar[];
}

/** Cuadra / Sobran / Faltan, split into fees and the rest, and what one mistake could explain. */
export function Veredicto({ arqueo, contado, porRevisar }: VeredictoProps) {
  const { esperado } = arqueo.efectivo;
  const diferencia = centavos(contado - esperado);
  const cuadra = diferencia === 0;
  return (
    <>
      <div
        className={cuadra ? 'verdict tone-in' : 'verdict tone-caution'}
        role="status"
        tabIndex={-1}
        ref={mostrar}
      >
        <Icon name={cuadra ? 'okc' : 'warn'} size="xl" />
        <b>{titular(diferencia)}</b>
        <span>
          Contado {formatMonto(contado)} · esperado {formatMonto(esperado)}
        </span>
      </div>
      {!cuadra && <Explicacion arqueo={arqueo} diferencia={diferencia} porRevisar={porRevisar} />}
    </>
  );
}

function titular(diferencia: Centavos): string {
  if (diferencia === 0) return 'Cuadra';
  return `${diferencia > 0 ? 'Sobran' : 'Faltan'} ${formatMonto(absoluto(diferencia))}`;
}

interface ExplicacionProps extends Pick<VeredictoProps, 'arqueo' | 'porRevisar'> {
  diferencia: Centavos;
}

function Explicacion({ arqueo, diferencia, porRevisar }: ExplicacionProps) {
  const administra = useUsuario().rol === 'Administrador';
  // Looked at first: nobody shall search for a mistake where an operation is known to be open.
  const deAbiertas = porAbiertas(diferencia, porRevisar);
  const { porComisiones, sinExplicar, candidatos } = explicarDiferencia({
    diferencia: centavos(diferencia - deAbiertas),
    renglones: arqueo.renglones,
    comisiones: arqueo.comisiones,
    comisionesEnGaveta: arqueo.comisionesEnGaveta,
  });
  return (
    <>
      <dl className="sum">
        {deAbiertas !== 0 && (
          <div>
            <dt>{textoPorRevisar(porRevisar)}</dt>
            <dd>{formatMonto(absoluto(deAbiertas))}</dd>
          </div>
        )}
        <div>
          <dt>
            {arqueo.comisionesEnGaveta
              ? 'Comisiones que no están en la gaveta'
              : 'Comisiones que sí están en la gaveta'}
          </dt>
          <dd>{formatMonto(absoluto(porComisiones))}</dd>
        </div>
        <div>
          <dt>
            <strong>Sin explicar</strong>
          </dt>
          <dd>{formatMonto(absoluto(sinExplicar))}</dd>
        </div>
      </dl>
      {candidatos.length > 0 && (
        <>
          <h3>Explicaciones posibles</h3>
          <ul className="because" aria-label="Explicaciones posibles">
            {candidatos.slice(0, A_LO_SUMO).map((candidato) => {
              const { icono, texto, nota, ver } = fraseDe(candidato);
              return (
                <li key={texto}>
                  <Icon name={icono} />
                  <div>
                    {texto}
                    {nota && <small>{nota}</small>}
                  </div>
                  {ver && (
                    <TextLink to={ver} aria-label={`Ver: ${texto}`}>
                      Ver
                    </TextLink>
                  )}
                  {candidato.tipo === 'comisiones' && administra && (
                    <TextLink to="/ajustes" aria-label="Cambiar dónde se guardan las comisiones">
                      Cambiar
                    </TextLink>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
