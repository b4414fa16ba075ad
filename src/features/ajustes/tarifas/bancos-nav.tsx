import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { tarifaDe } from '@/domain/tarifa/tarifario';
import { formatCifra, type Centavos } from '@/lib/monto';
import { useUsoPorBanco } from '@/engines/operaciones/operaciones';
import { limpia } from '@/lib/referencia';
import { Button } from '@/ui/button/button';
import { Field } from '@/ui/form/field';
import { Icon } from '@/ui/icon';
import { Card } from '@/ui/page/card';

const suya = (banco: string): string => `?${new URLSearchParams({ banco }).toString()}`;

interface BancosNavProps {
  bancos: readonly string[];
  actual: string;
  sinGuardar: readonly string[];
}

export function BancosNav({ bancos, actual, sinGuardar }: BancosNavProps) {
  const ajustes = useAjustes();
  const usoDe = useUsoPorBanco();
  return (
    <Card className="p-2">
      <nav aria-label="Bancos">
        <ul className="grid grid-cols-2 gap-1 lg:grid-cols-1">
          {bancos.map((banco) => {
            const tarifa = tarifaDe(ajustes, banco);
            return (
              <li key={banco}>
                <Link
                  className="grid h-full content-start gap-0.5 rounded-control px-3 py-2 text-ink no-underline hover:bg-surface-2 aria-[current]:bg-surface-3 aria-[current]:shadow-[inset_3px_0_0_var(--brand-ink)]"
                  to={{ pathname: '/tarifas', search: suya(banco) }}
                  aria-current={banco === actual ? 'true' : undefined}
                >
                  <b className="text-sm wrap-anywhere">{banco}</b>
                  {tarifa && <Limite limite={tarifa.limites.dia} usado={usoDe?.(banco).dia} />}
                  {sinGuardar.includes(banco) && (
                    <span className="text-xs font-semibold text-caution">Sin guardar</span>
                  )}
                  {!tarifa && !sinGuardar.includes(banco) && (
                    <span className="text-xs text-ink-3">Sin tarifa</span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <OtroBanco />
    </Card>
  );
}

/** In centavos; `limite` null: none; `usado` today, undefined while it is not known. */
interface LimiteProps {
  limite: Centavos | null;
  usado: Centavos | undefined;
}

const Limite = ({ limite, usado }: LimiteProps) => (
  <>
    <span className="text-xs text-ink-2">
      {limite === null
        ? 'Sin límite diario'
        : usado === undefined
          ? `${formatCifra(limite)} por día`
          : `${formatCifra(usado)} de ${formatCifra(limite)} por día`}
    </span>
    {limite !== null && usado !== undefined && (
      <svg className="mt-1 h-1.5 w-full" preserveAspectRatio="none" viewBox="0 0 100 6" aria-hidden="true">
        <rect className="fill-line forced-colors:fill-[GrayText]" width="100" height="6" />
        <rect
          className="fill-earn forced-colors:fill-[CanvasText]"
          width={Math.min(100, (usado / limite) * 100)}
          height="6"
        />
      </svg>
    )}
  </>
);

/** The button that stood here has asked for the field. */
const enfocar = (campo: HTMLInputElement | null): void => campo?.focus();

/** «Agregar banco»: one that neither the list nor a tariff names yet. */
function OtroBanco() {
  const navigate = useNavigate();
  const [nombre, setNombre] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const agregar = () => {
    const limpio = limpia(nombre ?? '');
    if (limpio.length < 2 || limpio.length > 60) {
      setError('Escriba el banco (2 a 60 letras)');
      return;
    }
    setNombre(null);
    setError(undefined);
    void navigate({ pathname: '/tarifas', search: suya(limpio) });
  };
  if (nombre === null)
    return (
      <Button variant="quiet" size="small" onClick={() => setNombre('')}>
        <Icon name="plus" size="s" />
        Agregar banco
      </Button>
    );
  return (
    <div className="grid gap-2 p-2">
      <Field
        label="Banco nuevo"
        ref={enfocar}
        value={nombre}
        maxLength={80}
        error={error}
        onChange={(event) => setNombre(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') agregar();
          if (event.key === 'Escape') setNombre(null);
        }}
      />
      <Button size="small" onClick={agregar}>
        Agregar
      </Button>
    </div>
  );
}
