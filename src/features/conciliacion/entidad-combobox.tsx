import { useMemo, useState } from 'react';
import { juntarBancos } from '@/domain/transaccion/bancos';
import { Combobox } from '@/ui/combobox/combobox';

interface EntidadComboboxProps {
  entidad: string;
  usadas: readonly string[];
  onCambiar: (entidad: string) => void;
}

/** «Entidad»: known and used institutions, or any other as free text; it counts once the field is left. */
export function EntidadCombobox({ entidad, usadas, onCambiar }: EntidadComboboxProps) {
  const entidades = useMemo(() => juntarBancos(usadas), [usadas]);
  const [tecleada, setTecleada] = useState<string | null>(null);
  const elegir = (texto: string) => {
    setTecleada(null);
    const elegida = texto.trim();
    if (elegida !== entidad) onCambiar(elegida);
  };

  return (
    <Combobox
      label="Entidad"
      placeholder="Elija…"
      maxLength={60}
      lista="Entidades"
      opciones={entidades}
      value={tecleada ?? entidad}
      onTeclear={setTecleada}
      onElegir={elegir}
      onDejar={(texto) => {
        if (tecleada !== null) elegir(texto);
      }}
    />
  );
}
