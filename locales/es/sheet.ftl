# Lo que lee quien decide junto a las imágenes de un video. Dice qué se vio, no qué decidir.
sheet-verdict-pass = Pasó
sheet-verdict-retry = Hay que grabar otra vez
sheet-verdict-review = Decide una persona

sheet-cause-none = Se vio todo lo pedido y se conoce la cara.
sheet-cause-nothing-to-compare = No había nada con que comparar la cara.
sheet-cause-unsure = La máquina no está segura de que sea la misma cara.
sheet-cause-unnamed = La máquina no está segura.
sheet-cause-no-face = No se vio ninguna cara.
sheet-cause-several-faces = Hay más de una persona en la imagen.
sheet-cause-too-dark = La cara está demasiado oscura.
sheet-cause-too-bright = La cara está demasiado clara.
sheet-cause-backlight = La luz viene de atrás.
sheet-cause-blurred = La imagen está borrosa.
sheet-cause-too-far = La cara está demasiado lejos.
sheet-cause-too-near = La cara está demasiado cerca.
sheet-cause-face-covered = Una parte de la cara está tapada.
sheet-cause-face-out-of-frame = Una parte de la cara está fuera de la imagen.
sheet-cause-too-short = El video es demasiado corto.
sheet-cause-too-long = El video es demasiado largo.
sheet-cause-unreadable-file = No se pudo abrir el archivo.
sheet-cause-forwarded = El video era reenviado.
sheet-cause-seen-before = El video ya se había mandado antes.
sheet-cause-expired = El video llegó tarde.
sheet-cause-wrong-action = No se vio este movimiento: { $action }.
sheet-cause-action-too-fast = Este movimiento fue demasiado rápido: { $action }.
sheet-cause-different-person-in-the-clip = La cara cambia dentro del video.
sheet-cause-not-recognised = La cara no es la de la foto.
sheet-cause-looks-replayed = Puede estar filmado de una pantalla o una imagen.

sheet-pictures = ¿Es la misma cara?
sheet-video = En el video
sheet-reference = Foto guardada
sheet-reference-aged = Foto guardada, { $years ->
    [0] de hace menos de un año
    [one] de hace 1 año
    [many] de hace { $years } años
   *[other] de hace { $years } años
}
sheet-nearest = la más parecida
sheet-no-picture = No hay imagen
sheet-likeness-very-like = Muy parecida
sheet-likeness-like = Parecida
sheet-likeness-unsure = Difícil de decir
sheet-likeness-unlike = No parecida
sheet-likeness-unknown = No se pudo comparar

sheet-movements = ¿Se hizo lo pedido?
sheet-movement-seen = { $action }
sheet-movement-missed = No visto: { $action }
sheet-movement-unlooked = No buscado: { $action }
sheet-between = { $start }–{ $end } s
sheet-course-yaw = Cabeza hacia el lado
sheet-course-pitch = Cabeza arriba y abajo
sheet-course-mouth = Boca
sheet-course-smile = Sonrisa
sheet-course-eyes = Ojos
sheet-seconds = segundos
sheet-no-course = No hay curva de los movimientos.

sheet-signs = ¿Es una persona viva?
sheet-cue = { $sign }: { $strength }
sheet-strength-strong = fuerte
sheet-strength-clear = clara
sheet-strength-slight = leve
sheet-sign-passive = Parece la imagen de una cara
sheet-sign-planar = La cabeza se mueve como algo plano
sheet-sign-lifeless = La cara está demasiado quieta
sheet-sign-cut-out = Ojos o boca se mueven en una cara quieta
sheet-sign-frozen = La imagen se detiene
sheet-sign-repeated = Un trozo sale dos veces
sheet-sign-reversed = Un trozo va hacia atrás
sheet-sign-spliced = El video está cortado y pegado
sheet-sign-border = El borde de una pantalla o una hoja
sheet-sign-moire = El dibujo de una pantalla
sheet-sign-banding = El parpadeo de una pantalla
sheet-risk-none = Nada habla en contra.
sheet-risk-slight = Poco habla en contra.
sheet-risk-clear = Algo habla en contra.
sheet-risk-strong = Mucho habla en contra.
sheet-risk-unlooked = Esto no se miró.
sheet-passive-living = La piel y la luz parecen reales.
sheet-passive-undecided = La piel y la luz no dicen nada.
sheet-passive-picture = La piel y la luz parecen de una imagen.
sheet-passive-absent = En esta máquina no se miraron la piel y la luz.

sheet-quality = ¿Qué tal es el video?
sheet-unread = No se pudo leer nada.
sheet-face-share = La cara se ve el { $share } % del tiempo.
sheet-lasts = { $seconds } s
sheet-oneness-one = Es una sola cara de principio a fin.
sheet-oneness-several = La cara no es siempre la misma.
sheet-light-glaring = La cara está demasiado clara.
sheet-light-good = La luz es buena.
sheet-light-dim = La luz es débil.
sheet-light-dark = La cara está demasiado oscura.
sheet-sharpness-sharp = La imagen es nítida.
sheet-sharpness-soft = La imagen es un poco blanda.
sheet-sharpness-blurred = La imagen está borrosa.
sheet-distance-near = La cara está demasiado cerca.
sheet-distance-right = La distancia es buena.
sheet-distance-far = La cara está demasiado lejos.
