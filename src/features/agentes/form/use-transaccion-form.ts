import { useRef, type RefObject } from 'react';
import type { FieldPath } from 'react-hook-form';
import { useBandeja, type NuevaOperacion, type Operacion } from '@/engines/envios/envios';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { esDeNadie } from '@/ui/foco-al-llegar';
import type { JuicioDeTarifa } from '@/features/agentes/form/echo/sugerencia';
import type { Tecleados } from '@/features/agentes/questions/parece-referencia';
import type { Texto } from '@/features/agentes/result/textos-registro';
import { useCorreccion } from '@/features/agentes/result/use-registro';
import { errorDeCampo, useTrasElResultado } from '@/features/agentes/result/use-tras-el-resultado';
import type { TransaccionLeida, TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';
import { deOperacion, hayAlgo, siguiente } from './transaccion-valores';
import type { EnCorreccion } from '@/features/agentes/correction/en-formulario';
import { textoDeAnulada } from '@/features/agentes/correction/fila-corregida';
import { useAdelantadas } from '@/features/agentes/keys/teclas-adelantadas';
import type { useBorradorForm } from './use-borrador-form';
import { useCamposForm, type FormDeTransaccion } from './use-campos-form';
import { useMotivos } from '@/features/agentes/questions/use-motivos';
import { usePreguntas } from '@/features/agentes/questions/use-preguntas';

type Borrador = ReturnType<typeof useBorradorForm>;

/** A key or click this soon after the form emptied itself belongs to the operation before, ms. */
const REBOTE_MS = 1_000;

/** Without it a reset forgets the inputs until the next render. */
const CON_REFS = { keepFieldsRef: true } as const;

const ORDEN = ['tipo_operacion', 'banco', 'monto', 'comision_cliente', 'nro_referencia'] as const;

interface Confirmable {
  puerta: PuertaLista | null;
  /** null: nothing is corrected */
  correccion: EnCorreccion | null;
  form: FormDeTransaccion;
  delUsuario: Borrador['delUsuario'];
  preguntas: ReturnType<typeof usePreguntas>;
  juicio: RefObject<JuicioDeTarifa | null>;
  enfocar: (campo: FieldPath<TransaccionTecleada>) => void;
  alSalir: () => void;
}

/** From «Registrar» to the operation that is sent, to the question before it, or to the first field that is wrong. */
function useConfirmacion({
  puerta,
  correccion,
  form,
  delUsuario,
  preguntas,
  juicio,
  enfocar,
  alSalir,
}: Confirmable) {
  const usuario = useUsuario();
  const motivosDe = useMotivos(puerta, juicio);
  const { registro, entorno } = delUsuario;
  return (tecleados: Tecleados) => {
    const alValidar = (leida: TransaccionLeida) => {
      if (!puerta || registro.get().fase !== 'libre') return;
      const corrige = correccion?.anulada === false ? correccion : undefined;
      const falta = corrige?.falta(leida, puerta.sesion.id);
      if (falta) {
        form.setError(falta.campo, { message: falta.texto });
        return enfocar(falta.campo);
      }
      const { motivos, campo, sugerida } = motivosDe(leida, tecleados);
      const nueva = {
        datos: { ...leida, id_sesion_caja: puerta.sesion.id, id_user_create: usuario.id },
        usuario: usuario.name,
        caja: puerta.caja.nombre,
        sugerida,
        corrige,
      };
      const todos = correccion?.anulada ? [textoDeAnulada(correccion.fila), ...motivos] : motivos;
      alSalir();
      if (todos.length > 0) preguntas.confirmar({ nueva, motivos: todos, campo });
      else void registro.registrar(nueva, entorno);
    };

    void form.handleSubmit(alValidar, (errores) => {
      const primero = ORDEN.find((campo) => errores[campo]);
      if (primero) enfocar(primero);
    })();
  };
}

interface DeActos {
  enfocar: ReturnType<typeof useCamposForm>['enfocar'];
  alEscribir: (campo: FieldPath<TransaccionTecleada>) => void;
  /** Whether the fee in the field is a person's, or the tariff may propose one. */
  tomarComision: (aMano: boolean) => void;
}

function useActos(
  { delUsuario: { registro }, form, guardado, guardar, dejada }: Borrador,
  { enfocar, alEscribir, tomarComision }: DeActos,
) {
  return {
    /** Brings back an operation whose row provably does not exist, with what is wrong under its field. */
    corregir: (op: Operacion, { campo = 'nro_referencia', texto }: Texto) => {
      const valores = form.getValues();
      if (hayAlgo(valores)) guardar(valores);
      registro.olvidar();
      tomarComision(true);
      form.reset(deOperacion(op.datos), CON_REFS);
      registro.corregir(op.opId);
      form.setError(campo, { type: 'servidor', message: texto });
      enfocar(campo, { seleccionar: true });
    },
    usarSugerida: (comision: string) => {
      tomarComision(false);
      form.setValue('comision_cliente', comision);
      form.clearErrors('comision_cliente');
      enfocar('nro_referencia');
    },
    limpiar: () => {
      const valores = form.getValues();
      if (registro.get().fase !== 'libre') return;
      if (registro.correccion.getState().actual) return registro.dejarCorreccion();
      if (hayAlgo(valores)) guardar(valores);
      // The operation that was being corrected stays in the outbox as it was.
      registro.corregir(null);
      alEscribir('nro_referencia');
      tomarComision(false);
      form.reset(siguiente(valores), CON_REFS);
      enfocar('monto');
    },
    deshacer: guardado
      ? () => {
          tomarComision(true);
          form.reset(guardado, CON_REFS);
          enfocar('monto');
          guardar(null);
        }
      : dejada && registro.retomarCorreccion,
  };
}

export function useTransaccionForm(puerta: PuertaLista | null, borrador: Borrador) {
  const { delUsuario, form, alMontar, guardar } = borrador;
  const { registro, estado } = delUsuario;
  const correccion = useCorreccion();
  const privada = useBandeja(({ persistencia }) => persistencia === 'privada');
  const { formRef, enfocar, avanzar, ordenar } = useCamposForm(form);
  const guardadaEn = useRef(-Infinity);
  const tecleados = useRef<Tecleados>({});
  const aMano = useRef(borrador.sinComision);
  const juicio = useRef<JuicioDeTarifa>(null);
  const oido = useAdelantadas(registro);
  const preguntas = usePreguntas(delUsuario, (campo) => enfocar(campo, { seleccionar: true }));
  const confirmar = useConfirmacion({
    puerta,
    correccion,
    form,
    delUsuario,
    preguntas,
    juicio,
    enfocar,
    alSalir: () => guardar(null),
  });

  const vaciar = ({ datos }: NuevaOperacion) => {
    const adelantadas = oido.current?.tomar();
    guardadaEn.current = performance.now();
    tecleados.current = { ...adelantadas?.valores };
    aMano.current = adelantadas?.valores.comision_cliente !== undefined;
    const otra = registro.borrador() ?? siguiente(datos);
    form.reset({ ...otra, ...adelantadas?.valores }, CON_REFS);
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
    if (campo === 'comision_cliente') aMano.current = true;
    if (campo === 'nro_referencia' && errorDeCampo(registro.get())) registro.olvidar();
  };

  const tomarComision = (si: boolean) => {
    aMano.current = si;
  };
  const actos = useActos(borrador, { enfocar, alEscribir, tomarComision });

  return {
    form,
    formRef,
    enfocar,
    estado,
    correccion,
    onDejar: registro.dejarCorreccion,
    /** A private window forgets what it saves: nothing may be confirmed in it. */
    privada,
    ocupado: estado.fase !== 'libre' || privada,
    preguntas,
    aMano,
    juicio,
    alEscribir,
    enviar: () => {
      const rebote = performance.now() - guardadaEn.current < REBOTE_MS && !hayAlgo(form.getValues());
      if (rebote || privada || registro.get().fase !== 'libre') return;
      confirmar(tecleados.current);
    },
    ordenar,
    avanzar,
    ...actos,
  };
}
