export const Firmas = () => (
  <>
    <div className="v-firmas">
      <span>Cajero</span>
      <span>Administrador</span>
    </div>
    <footer>Documento interno, no válido como factura</footer>
  </>
);
