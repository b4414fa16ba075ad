import { useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useController } from 'react-hook-form';
import { clsx } from '@/ui/clsx';
import { Icon } from '@/ui/icon';
import { useCombobox } from '@/ui/use-combobox';
import { useBancosUsados } from './agentes-queries';
import { filtrarBancos, juntarBancos, nombreDeBanco, sigueDe } from '@/features/sesion/bancos';
import type { ControlDeTransaccion } from './transaccion-valores';

interface BancoComboboxProps {
  control: ControlDeTransaccion;
  error: string | undefined;
  soloLectura: boolean;
  /** Typed into, so that an error about it can go. */
  onCambio: () => void;
  /** Enter has chosen: on to the next field. */
  onAvanzar: () => void;
}

/** «Banco»: known and used institutions to choose from, any other as free text. */
export function BancoCombobox({ control, error, soloLectura, onCambio, onAvanzar }: BancoComboboxProps) {
  const {
    field: { ref, name, value, onChange, onBlur },
  } = useController({ control, name: 'banco' });
  const id = useId();
  const idError = `${id}-linea`;
  const usados = useBancosUsados();
  const bancos = useMemo(() => juntarBancos(usados), [usados]);
  // null: nobody has typed since it was opened, so the whole list is offered.
  const [filtro, setFiltro] = useState<string | null>(null);
  const ofrecidos = filtro === null ? bancos : filtrarBancos(bancos, filtro);

  const poner = (banco: string) => {
    onCambio();
    onChange(banco);
  };

  const { lista, ...combo } = useCombobox({
    items: ofrecidos,
    soloLectura,
    alAbrir: () => ofrecidos.indexOf(value),
    onElegir: poner,
    onCerrar: () => setFiltro(null),
  });

  const alEscribir = (texto: string) => {
    setFiltro(texto);
    poner(texto);
    combo.abrir(sigueDe(filtrarBancos(bancos, texto)[0], texto) ? 0 : -1);
  };

  return (
    <div className="field">
      <div className="label">
        <label htmlFor={id}>Banco</label>
        <kbd aria-hidden="true">F9</kbd>
      </div>
      <div className="with-icon combo">
        <Icon name="bank" />
        <input
          {...combo.inputProps}
          ref={ref}
          id={id}
          className="input"
          name={name}
          value={value}
          readOnly={soloLectura}
          onChange={({ currentTarget }) => alEscribir(currentTarget.value)}
          onClick={() => combo.abrir()}
          onBlur={() => {
            combo.cerrar();
            onChange(nombreDeBanco(bancos, value));
            onBlur();
          }}
          onKeyDown={(event) => {
            combo.alTeclear(event);
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (soloLectura) return;
            // Rendered before the focus goes: leaving the field tidies what is in it by then.
            flushSync(() => poner(combo.elegido ?? nombreDeBanco(bancos, value)));
            combo.cerrar();
            onAvanzar();
          }}
          {...(error ? { 'aria-invalid': true, 'aria-describedby': idError } : {})}
        />
        <button
          className="end"
          type="button"
          tabIndex={-1}
          aria-label="Mostrar bancos"
          aria-expanded={combo.visible}
          disabled={soloLectura}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.currentTarget.parentElement?.querySelector('input')?.focus();
            if (combo.visible) combo.cerrar();
            else combo.abrir();
          }}
        >
          <Icon name="down" />
        </button>
        <ul ref={lista} {...combo.listaProps} aria-label="Bancos" className="combo-list">
          {combo.visible &&
            ofrecidos.map((banco, indice) => (
              <li
                key={banco}
                {...combo.itemProps(indice)}
                className={clsx('combo-item', indice === combo.activo && 'is-active')}
              >
                {banco}
              </li>
            ))}
        </ul>
      </div>
      {error && (
        <p id={idError} className="error">
          <Icon name="err" size="s" />
          {error}
        </p>
      )}
    </div>
  );
}
