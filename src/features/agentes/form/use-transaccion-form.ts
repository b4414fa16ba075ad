import { useEffect, useEffectEvent, useRef } from 'react';
import type { FieldPath } from 'react-hook-form';
import { useBandeja, type NuevaOperacion, type Operacion } from '@/engines/envios/envios';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { esDeNadie } from '@/ui/foco-al-llegar';
import { motivosDeConfirmacion } from './motivos-confirmacion';
import { montosQueParecenReferencia, type Tecleados } from '@/features/agentes/questions/parece-referencia';
import { liberaElFormulario, type EstadoRegistro } from '@/features/agentes/result/registro';
import { textoFinal, type Texto } from '@/features/agentes/result/textos-registro';
import type { TransaccionLeida, TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';
import { deOperacion, hayAlgo, siguiente } from './transaccion-valores';
import { useAdelantadas } from '@/features/agentes/keys/teclas-adelantadas';
import type { useBorradorForm } from './use-borrador-form';
import { useCamposForm, type FormDeTransaccion } from './use-campos-form';
import { useEfectivoDeGaveta } from '@/engines/operaciones/operaciones';
import { usePreguntas } from '@/features/agentes/questions/use-preguntas';

type Borrador = ReturnType<typeof useBorradorForm>;

/** A key or click this soon after the form emptied itself belongs to the operation before, ms. */
const REBOTE_MS = 1_000;

/** Without it a reset forgets the inputs until the next render. */
const CON_REFS = { keepFieldsRef: true } as const;

const ORDEN = ['tipo_operacion', 'banco', 'monto', 'comision_cliente', 'nro_referencia'] as const;

function errorDeCampo(estado: EstadoRegistro) {
  const ultimo = estado.fase === 'libre' ? estado.ultimo : null;
  if (!ultimo || ultimo.final.tipo === 'guardada') return null;
  const { campo, texto } = textoFinal(ultimo.nueva.datos, ultimo.final);
  return campo ? { campo, texto, datos: ultimo.nueva.datos } : null;
}

function useMotivos(puerta: PuertaLista | null) {
  const ajustes = useAjustes();
  const esperado = useEfectivoDeGaveta(puerta);
  return (leida: TransaccionLeida, tecleados: Tecleados) => {
    const referencias = montosQueParecenReferencia(leida, tecleados);
    const motivos = [
      ...referencias.map(({ motivo }) => motivo),
      ...motivosDeConfirmacion(leida, {
        umbral: ajustes.umbral_confirmacion,
        esperado,
        qr: efectoQr(ajustes, leida.banco),
      }),
    ];
    return { motivos, campo: referencias[0]?.campo };
  };
}

interface Confirmable {
  puerta: PuertaLista | null;
  form: FormDeTransaccion;
  delUsuario: Borrador['delUsuario'];
  preguntas: ReturnType<typeof usePreguntas>;
  enfocar: (campo: FieldPath<TransaccionTecleada>) => void;
  alSalir: () => void;
}

/** From «Registrar» to the operation that is sent, to the question before it, or to the first field that is wrong. */
function useConfirmacion({ puerta, form, delUsuario, preguntas, enfocar, alSalir }: Confirmable) {
  const usuario = useUsuario();
  const motivosDe = useMotivos(puerta);
  const { registro, entorno } = delUsuario;
  return (tecleados: Tecleados) => {
    const alValidar = (leida: TransaccionLeida) => {
      if (!puerta || registro.get().fase !== 'libre') return;
      const nueva = {
        datos: { ...leida, id_sesion_caja: puerta.sesion.id, id_user_create: usuario.id },
        usuario: usuario.name,
        caja: puerta.caja.nombre,
      };
      const { motivos, campo } = motivosDe(leida, tecleados);
      alSalir();
      if (motivos.length > 0) preguntas.confirmar({ nueva, motivos, campo });
      else void registro.registrar(nueva, entorno);
    };

    void form.handleSubmit(alValidar, (errores) => {
      const primero = ORDEN.find((campo) => errores[campo]);
      if (primero) enfocar(primero);
    })();
  };
}

interface TrasElResultado {
  form: FormDeTransaccion;
  estado: EstadoRegistro;
  alMontar: EstadoRegistro;
  vaciar: (nueva: NuevaOperacion) => void;
  alQuedarse: () => void;
}

/** Empties the fields for the next customer, or puts the refusal under the field it belongs to. */
function useTrasElResultado({ form, estado, alMontar, vaciar, alQuedarse }: TrasElResultado): void {
  const alCambiarEstado = useEffectEvent((actual: EstadoRegistro) => {
    const ultimo = actual !== alMontar && actual.fase === 'libre' ? actual.ultimo : null;
    if (ultimo && liberaElFormulario(ultimo.final)) vaciar(ultimo.nueva);
    else if (actual.fase !== 'guardando') alQuedarse();
    const error = errorDeCampo(actual);
    // Back on the page with another draft, the old refusal is about nothing on the screen.
    if (error && (actual !== alMontar || form.getValues('nro_referencia') === error.datos.nro_referencia))
      form.setError(
        error.campo,
        { type: 'servidor', message: error.texto },
        { shouldFocus: actual !== alMontar },
      );
  });
  useEffect(() => alCambiarEstado(estado), [estado]);
}

export function useTransaccionForm(puerta: PuertaLista | null, borrador: Borrador) {
  const { delUsuario, form, alMontar, guardado, guardar } = borrador;
  const { registro, estado } = delUsuario;
  const privada = useBandeja(({ persistencia }) => persistencia === 'privada');
  const { formRef, enfocar, avanzar, ordenar } = useCamposForm(form);
  const guardadaEn = useRef(-Infinity);
  const tecleados = useRef<Tecleados>({});
  const oido = useAdelantadas(registro);
  const preguntas = usePreguntas(delUsuario, (campo) => enfocar(campo, { seleccionar: true }));
  const confirmar = useConfirmacion({
    puerta,
    form,
    delUsuario,
    preguntas,
    enfocar,
    alSalir: () => guardar(null),
  });

  const vaciar = ({ datos }: NuevaOperacion) => {
    const adelantadas = oido.current?.tomar();
    guardadaEn.current = performance.now();
    tecleados.current = { ...adelantadas?.valores };
    form.reset({ ...siguiente(datos), ...adelantadas?.valores }, CON_REFS);
    // Whoever has gone on to the list in the meantime keeps the focus there.
    const activo = document.activeElement;
    if (activo && !esDeNadie(activo) && !activo.closest('[data-entry]')) return;
    enfocar('monto');
    if (adelantadas?.campo === 'nro_referencia') avanzar('monto');
    else if (adelantadas) enfocar(adelantadas.campo, { seleccionar: adelantadas.elegido });
  };

  useTrasElResultado({ form, estado, alMontar, vaciar, alQuedarse: () => oido.current?.descartar() });

  const alEscribir = (campo: FieldPath<TransaccionTecleada>) => {
    form.clearErrors(campo);
    if (campo === 'monto' || campo === 'comision_cliente') tecleados.current[campo] = form.getValues(campo);
    if (campo === 'nro_referencia' && errorDeCampo(registro.get())) registro.olvidar();
  };

  return {
    form,
    formRef,
    enfocar,
    estado,
    /** A private window forgets what it saves: nothing may be confirmed in it. */
    privada,
    ocupado: estado.fase !== 'libre' || privada,
    preguntas,
    alEscribir,
    enviar: () => {
      const rebote = performance.now() - guardadaEn.current < REBOTE_MS && !hayAlgo(form.getValues());
      if (rebote || privada || registro.get().fase !== 'libre') return;
      confirmar(tecleados.current);
    },
    /** Brings back an operation whose row provably does not exist, with what is wrong under its field. */
    corregir: (op: Operacion, { campo = 'nro_referencia', texto }: Texto) => {
      const valores = form.getValues();
      if (hayAlgo(valores)) guardar(valores);
      registro.olvidar();
      form.reset(deOperacion(op.datos), CON_REFS);
      registro.corregir(op.opId);
      form.setError(campo, { type: 'servidor', message: texto });
      enfocar(campo, { seleccionar: true });
    },
    ordenar,
    avanzar,
    limpiar: () => {
      const valores = form.getValues();
      if (registro.get().fase !== 'libre') return;
      if (hayAlgo(valores)) guardar(valores);
      // The operation that was being corrected stays in the outbox as it was.
      registro.corregir(null);
      alEscribir('nro_referencia');
      form.reset(siguiente(valores), CON_REFS);
      enfocar('monto');
    },
    deshacer: guardado
      ? () => {
          form.reset(guardado, CON_REFS);
          enfocar('monto');
          guardar(null);
        }
      : null,
  };
}
