import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { anotarApertura } from '@/engines/envios/envios';
import { formatCifra, parseMonto, type Centavos } from '@/lib/monto';
import { conteoDeCierre, ultimaCerrada, type ConteoDeCierre } from '@/domain/caja/apertura/apertura';
import { aperturaFormSchema } from '@/domain/caja/apertura/apertura-tecleada';
import { borrarBorrador } from '@/domain/caja/conteo/borrador-conteo';
import type { Caja } from '@/domain/caja/caja';
import { useAbrirCaja } from '@/domain/caja/caja-mutations';
import { cajaQuery, cajasQuery } from '@/domain/caja/caja-queries';
import { useEstadosDeCajas } from '@/domain/caja/estados-cajas';
import { porNombre } from '@/domain/caja/orden-cajas';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { useConteoDeApertura } from '@/domain/caja/apertura/use-conteo-de-apertura';

interface Opciones {
  cajas?: readonly Caja[];
  idCaja?: number;
}

const NINGUNA: readonly Caja[] = [];

function useCajaElegida({ cajas, idCaja }: Opciones) {
  const usuario = useUsuario();
  const { data } = useQuery({ ...cajasQuery(), enabled: cajas === undefined });
  const lista = (cajas ?? data ?? NINGUNA).toSorted(porNombre);
  const estados = useEstadosDeCajas(idCaja === undefined ? lista : NINGUNA, usuario.id);
  const tipoDe = ({ id }: Caja) => estados.get(id)?.tipo ?? 'cargando';
  const abierta = (una: Caja) => ['propia', 'ajena'].includes(tipoDe(una));
  const [elegida, elegir] = useState(idCaja);
  const propuesta = lista.find((una) => !abierta(una))?.id;
  // Once it is known which are free the offer stands: a later read must not put another caja under a typed amount.
  if (elegida === undefined && propuesta !== undefined && !lista.some((una) => tipoDe(una) === 'cargando'))
    elegir(propuesta);
  const caja = lista.find(({ id }) => id === (elegida ?? propuesta));
  const historial = useQuery({ ...cajaQuery(caja?.id ?? 0), enabled: caja !== undefined });
  const cierre: ConteoDeCierre | null = historial.data
    ? conteoDeCierre(ultimaCerrada(historial.data.sesiones))
    : null;
  return { lista, caja, elegir, abierta, cierre, sinHistorial: !historial.data && historial.isError };
}

export function useApertura(opciones: Opciones) {
  const usuario = useUsuario();
  const { elegir, ...eleccion } = useCajaElegida(opciones);
  const { caja } = eleccion;
  // An Operador opens with the saldo as it stands, whatever it is: nothing is typed but what was counted.
  const fijo = usuario.rol !== 'Administrador';
  const saldo = caja ? formatCifra(caja.saldo) : '';
  const { control, handleSubmit, setValue, reset, formState } = useForm({
    resolver: zodResolver(aperturaFormSchema(fijo ? null : saldo)),
    defaultValues: { monto_inicial: null },
    shouldFocusError: false,
  });
  const { errors, isSubmitted } = formState;
  const tecleado = useWatch({ control, name: 'monto_inicial' });
  const { ejecutar, enCurso, error, olvidarError } = useAbrirCaja();
  const conteo = useConteoDeApertura(caja?.id ?? null);

  const texto = fijo ? saldo : (tecleado ?? saldo);
  const leido = parseMonto(texto);
  const escrito = !fijo && tecleado !== null;
  const inicial: Centavos | undefined = fijo ? caja?.saldo : leido.ok ? leido.centavos : undefined;
  const contado = fijo ? conteo.contado : null;

  const abrir = async (alFaltar: () => void): Promise<void> => {
    if (!caja || (fijo && conteo.error !== undefined)) return alFaltar();
    const { id: id_caja, nombre } = caja;
    await handleSubmit(({ monto_inicial: pedido }) => {
      void ejecutar({
        id_caja,
        monto_inicial: pedido,
        anotar: async ({ id: sesion, monto_inicial }) => {
          const datos = {
            id_caja,
            caja: nombre,
            inicial: monto_inicial,
            contado: escrito ? monto_inicial : contado,
          };
          const { id: uid, name } = usuario;
          await anotarApertura({ opId: `apertura-${sesion}`, uid, usuario: name, sesion, datos });
          borrarBorrador(`caja-${id_caja}`);
        },
      });
    }, alFaltar)();
  };

  return {
    ...eleccion,
    usuario,
    fijo,
    texto,
    escrito,
    inicial,
    contado,
    conteo,
    falta: fijo ? conteo.error : errors.monto_inicial?.message,
    enCurso,
    error,
    abrir,
    elegirOtra: (id: number) => {
      elegir(id);
      reset();
      olvidarError();
    },
    teclear: (tecleo: string | null) => {
      setValue('monto_inicial', tecleo, { shouldValidate: isSubmitted });
      if (caja) elegir(caja.id);
    },
  };
}
