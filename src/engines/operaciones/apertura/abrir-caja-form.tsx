import { useRef } from 'react';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { FieldShell } from '@/ui/form/field';
import { focoALaPagina } from '@/ui/panel/foco-al-irse';
import { esDeNadie } from '@/ui/foco-al-llegar';
import { Icon } from '@/ui/icon';
import { AperturaAviso } from '@/domain/caja/apertura/apertura-aviso';
import { MontoEscrito, MontoFijo } from '@/domain/caja/apertura/apertura-campos';
import { ESPECIALIDADES, type Caja } from '@/domain/caja/caja';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { useApertura } from './use-apertura';
import { Button } from '@/ui/button/button';
import { Select } from '@/ui/form/input';

interface AbrirCajaFormProps {
  cajas?: readonly Caja[];
  idCaja?: number;
  pedido?: boolean;
}

/** Takes the focus only where the pressed button has gone: nobody is called away from another field. */
const pedidoYDejado = (form: HTMLFormElement | null) => {
  if (esDeNadie(document.activeElement)) form?.querySelector('select')?.focus();
  return focoALaPagina(form);
};

function enfocarLoQueFalta(campos: HTMLElement | null): void {
  campos?.querySelector('details')?.setAttribute('open', '');
  const [primero] = ['[data-pieza][aria-invalid]', '[data-contado]', 'input'].flatMap(
    (cual) => campos?.querySelector<HTMLElement>(cual) ?? [],
  );
  primero?.focus();
}

export function AbrirCajaForm({ pedido = false, ...props }: AbrirCajaFormProps) {
  const apertura = useApertura(props);
  const { caja, texto, inicial, contado, cierre, enCurso, error, falta } = apertura;
  const campos = useRef<HTMLDivElement>(null);
  return (
    <form
      ref={pedido ? pedidoYDejado : focoALaPagina}
      className="grid w-full max-w-112 gap-3"
      aria-label="Abrir caja"
      aria-busy={enCurso}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void apertura.abrir(() => enfocarLoQueFalta(campos.current));
      }}
    >
      {props.idCaja === undefined && (
        <CajaSelect
          lista={apertura.lista}
          caja={caja}
          abierta={apertura.abierta}
          enCurso={enCurso}
          onElegir={apertura.elegirOtra}
        />
      )}
      <div ref={campos} className="grid gap-3">
        {apertura.fijo ? (
          <MontoFijo key={caja?.id} texto={texto} conteo={apertura.conteo} enCurso={enCurso} error={falta} />
        ) : (
          <MontoEscrito
            idCaja={caja?.id}
            texto={texto}
            enCurso={enCurso}
            error={falta}
            onTexto={apertura.teclear}
          />
        )}
        {inicial !== undefined && (
          <AperturaAviso inicial={inicial} cierre={cierre} contado={contado} escrito={apertura.escrito} />
        )}
        {apertura.sinHistorial && (
          <Hint>No se pudo leer el último cierre de esta caja. Cuente la gaveta antes de abrir.</Hint>
        )}
      </div>
      {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
      <Button variant="primary" type="submit" aria-disabled={enCurso || !caja}>
        <Icon name="drawer" />
        {enCurso ? 'Abriendo…' : 'Abrir caja'}
      </Button>
    </form>
  );
}

interface CajaSelectProps {
  lista: readonly Caja[];
  caja: Caja | undefined;
  abierta: (caja: Caja) => boolean;
  enCurso: boolean;
  onElegir: (id: number) => void;
}

const CajaSelect = ({ lista, caja, abierta, enCurso, onElegir }: CajaSelectProps) => (
  <FieldShell label="Caja">
    {(control) => (
      <Select
        {...control}
        value={caja?.id ?? ''}
        disabled={enCurso}
        onChange={(event) => onElegir(Number(event.target.value))}
      >
        {!caja && <option value="">Elija la caja</option>}
        {lista.map((una) => (
          <option key={una.id} value={una.id} disabled={abierta(una)}>
            {`${una.nombre} · ${ESPECIALIDADES[una.especialidad]}${abierta(una) ? ' (abierta)' : ''}`}
          </option>
        ))}
      </Select>
    )}
  </FieldShell>
);
