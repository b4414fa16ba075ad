import { useId, useMemo, useState } from 'react';
import { filtrarBancos, juntarBancos, nombreDeBanco, sigueDe } from '@/features/sesion/bancos';
import { clsx } from '@/ui/clsx';
import { Icon } from '@/ui/icon';
import { useCombobox } from '@/ui/use-combobox';

interface EntidadComboboxProps {
  entidad: string;
  /** Those that some operation names. */
  usadas: readonly string[];
  onCambiar: (entidad: string) => void;
}

/** «Entidad»: whose statement it is. Known and used institutions, or any other as free text; it counts once it is left. */
export function EntidadCombobox({ entidad, usadas, onCambiar }: EntidadComboboxProps) {
  const id = useId();
  const entidades = useMemo(() => juntarBancos(usadas), [usadas]);
  const [tecleado, setTecleado] = useState<string | null>(null);
  const ofrecidas = tecleado === null ? entidades : filtrarBancos(entidades, tecleado);

  const elegir = (texto: string) => {
    setTecleado(null);
    const elegida = nombreDeBanco(entidades, texto).trim();
    if (elegida !== entidad) onCambiar(elegida);
  };
  const { lista, ...combo } = useCombobox({
    items: ofrecidas,
    soloLectura: false,
    alAbrir: () => ofrecidas.indexOf(entidad),
    onElegir: elegir,
    onCerrar: () => undefined,
  });

  return (
    <div className="field">
      <label htmlFor={id}>Entidad</label>
      <div className="with-icon combo">
        <Icon name="bank" />
        <input
          {...combo.inputProps}
          id={id}
          className="input"
          placeholder="Elija…"
          maxLength={60}
          value={tecleado ?? entidad}
          onChange={({ currentTarget: { value } }) => {
            setTecleado(value);
            combo.abrir(sigueDe(filtrarBancos(entidades, value)[0], value) ? 0 : -1);
          }}
          onClick={() => combo.abrir()}
          onBlur={() => {
            combo.cerrar();
            if (tecleado !== null) elegir(tecleado);
          }}
          onKeyDown={(event) => {
            combo.alTeclear(event);
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            elegir(combo.elegido ?? tecleado ?? entidad);
            combo.cerrar();
          }}
        />
        <button
          className="end"
          type="button"
          tabIndex={-1}
          aria-label="Mostrar entidades"
          aria-expanded={combo.visible}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.currentTarget.parentElement?.querySelector('input')?.focus();
            if (combo.visible) combo.cerrar();
            else combo.abrir();
          }}
        >
          <Icon name="down" />
        </button>
        <ul ref={lista} {...combo.listaProps} aria-label="Entidades" className="combo-list">
          {combo.visible &&
            ofrecidas.map((cada, indice) => (
              <li
                key={cada}
                {...combo.itemProps(indice)}
                className={clsx('combo-item', indice === combo.activo && 'is-active')}
              >
                {cada}
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}
