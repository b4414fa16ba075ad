import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { porAbiertas, textoPorRevisar, type AbiertaAlCerrar } from '@/features/cajas/abiertas-al-cerrar';
import type { Arqueo } from '@/features/cajas/count/arqueo';
import { explicarDiferencia } from './explicar-diferencia';
import { fraseDe } from './textos-explicacion';
import { TextLink } from '@/ui/button/button-link';
import { Cuenta, Cuentas } from '@/features/cajas/cuentas';

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
  porRevisar: readonly AbiertaAlCerrar[];
}

export function Veredicto({ arqueo, contado, porRevisar }: VeredictoProps) {
  const { esperado } = arqueo.efectivo;
  const diferencia = centavos(contado - esperado);
  const cuadra = diferencia === 0;
  return (
    <>
      <div
        className={clsx(
          'grid grid-cols-[auto_1fr] items-center gap-x-3 rounded-control bg-tone-soft px-4 py-3 forced-colors:border',
          cuadra ? 'tone-in' : 'tone-caution',
        )}
        role="status"
        tabIndex={-1}
        ref={mostrar}
      >
        <Icon name={cuadra ? 'okc' : 'warn'} size="xl" className="row-span-2 text-tone" />
        <b className="text-2xl leading-[1.15] font-strong tracking-[-0.015em] text-tone">
          {titular(diferencia)}
        </b>
        <span className="text-xs text-ink-2">
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
  // Open operations first: nobody shall search for a mistake where one is known to be open.
  const deAbiertas = porAbiertas(diferencia, porRevisar);
  const { porComisiones, sinExplicar, candidatos } = explicarDiferencia({
    diferencia: centavos(diferencia - deAbiertas),
    renglones: arqueo.renglones,
    comisiones: arqueo.comisiones,
    comisionesEnGaveta: arqueo.comisionesEnGaveta,
  });
  return (
    <>
      <Cuentas className="border-b border-line">
        {deAbiertas !== 0 && (
          <Cuenta nombre={textoPorRevisar(porRevisar)} valor={formatMonto(absoluto(deAbiertas))} />
        )}
        <Cuenta
          nombre={
            arqueo.comisionesEnGaveta
              ? 'Comisiones que no están en la gaveta'
              : 'Comisiones que sí están en la gaveta'
          }
          valor={formatMonto(absoluto(porComisiones))}
        />
        <Cuenta nombre={<strong>Sin explicar</strong>} valor={formatMonto(absoluto(sinExplicar))} />
      </Cuentas>
      {candidatos.length > 0 && (
        <>
          <h3>Explicaciones posibles</h3>
          <ul className="grid gap-2" aria-label="Explicaciones posibles">
            {candidatos.slice(0, A_LO_SUMO).map((candidato) => {
              const { icono, texto, nota, ver } = fraseDe(candidato);
              return (
                <li
                  key={texto}
                  className="grid grid-cols-[auto_1fr_auto] items-start gap-3 rounded-control border border-line px-3 py-2 text-sm"
                >
                  <Icon name={icono} className="mt-[0.1rem] text-ink-2" />
                  <div>
                    {texto}
                    {nota && <small className="block text-xs text-ink-3">{nota}</small>}
                  </div>
                  {ver && (
                    <Enlace to={ver} aria-label={`Ver: ${texto}`}>
                      Ver
                    </Enlace>
                  )}
                  {candidato.tipo === 'comisiones' && administra && (
                    <Enlace to="/ajustes" aria-label="Cambiar dónde se guardan las comisiones">
                      Cambiar
                    </Enlace>
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

const Enlace = (link: ComponentProps<typeof TextLink>) => (
  <TextLink className="max-sm:min-w-11 max-sm:justify-center" {...link} />
);
