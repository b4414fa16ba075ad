import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { juntarBancos } from '@/domain/transaccion/bancos';
import { Combobox } from '@/ui/combobox/combobox';
import { useBancosUsados } from '@/engines/listado/listado';
import type { ControlDeTransaccion } from './transaccion-valores';

interface BancoComboboxProps {
  control: ControlDeTransaccion;
  error: string | undefined;
  soloLectura: boolean;
  onCambio: () => void;
  onAvanzar: () => void;
}

export function BancoCombobox({ control, error, soloLectura, onCambio, onAvanzar }: BancoComboboxProps) {
  const {
    field: { ref, name, value, onChange, onBlur },
  } = useController({ control, name: 'banco' });
  const usados = useBancosUsados();
  const bancos = useMemo(() => juntarBancos(usados), [usados]);
  const poner = (banco: string) => {
    onCambio();
    onChange(banco);
  };

  return (
    <Combobox
      ref={ref}
      name={name}
      label="Banco"
      tecla="F9"
      error={error}
      lista="Bancos"
      opciones={bancos}
      value={value}
      readOnly={soloLectura}
      onTeclear={poner}
      onElegir={poner}
      onDejar={(banco) => {
        onChange(banco);
        onBlur();
      }}
      onAvanzar={onAvanzar}
    />
  );
}
