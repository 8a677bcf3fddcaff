# Recibos: ver, guardar, imprimir, comprobar.
receipts-one =
    Sus recibos: este es el { $place } de { $count }.
    { $name } · número { $number }
    📅 { $on } · { $channel }
    La próxima: hasta el { $deadline }.
receipt-file = Recibo { $number }, para guardar o imprimir.
receipt-genuine =
    ✅ Este recibo es nuestro.
    { $name } · número { $number }
    📅 { $on } · { $channel }
    La próxima: hasta el { $deadline }.
receipt-unknown = No encuentro este recibo. Mire si el número y las letras que siguen están bien copiados. Si tiene dudas, llame al { $hotline }.
paper-not-printed = Ahora no he podido dibujar este recibo; no es culpa suya. Toque otra vez dentro de un minuto.
button-picture = Guardar como imagen
button-pdf = PDF para imprimir
button-card = Ver este recibo
button-older = Uno anterior
command-receipts = Todos los recibos
paper-title = Recibo: fe de vida
paper-number = Número
paper-name = Nombre
paper-on = Fecha
paper-channel = Cómo se hizo
paper-next = Próxima fe de vida, hasta el
paper-date = { $on }
paper-check = Escanee el código y compruébelo con la clave pública de la oficina, sin red. O mande esto en el chat con Anxin: /start { $reference }
receipt-page-title = Comprobar un recibo
receipt-page-ask = Pegue aquí lo que dice el código:
receipt-page-check = Comprobar
receipt-page-genuine = ✅ Este recibo es nuestro y no se ha cambiado ni una letra.
receipt-page-unknown = Este recibo no es nuestro, o se cambió una letra. Escanéelo otra vez, por favor. Si tiene dudas, llame al { $hotline }.
receipt-page-wait = Eso fue un poco rápido. Pruebe otra vez dentro de un minuto.
