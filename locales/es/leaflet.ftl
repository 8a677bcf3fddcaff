# Una página para imprimir, para personas mayores.
leaflet-title = Anxin: su fe de vida, en casa
leaflet-promise = Una vez al año, un minuto, gratis.
leaflet-open = Abra el chat y toque «{ $button }».
leaflet-number = Escriba su número de identidad y su nombre.
leaflet-movements = Mantenga pulsado el botón redondo de la cámara y haga despacio los dos movimientos de la imagen.
leaflet-light = De cara a una ventana o una lámpara. Nadie más en la imagen.
leaflet-receipt = En unos segundos tiene la respuesta, con un recibo y la próxima fecha.
leaflet-never = Lo que nunca hacemos
leaflet-never-bank = pedir tarjetas del banco o contraseñas
leaflet-never-code = pedir códigos de un mensaje
leaflet-never-link = mandar una dirección para que pague
leaflet-word = Todo mensaje que empezamos lleva la palabra de su familia. Si no la lleva, no es nuestro.
leaflet-person = ☎ Si algo es difícil o tiene dudas, llame al { $telephone } o vaya a una ventanilla con su documento de identidad.
leaflet-scan = Escanee este código con el teléfono para abrir el chat.
