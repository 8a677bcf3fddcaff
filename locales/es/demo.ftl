# Lo que dice la demostración encima del chat.
demo-title = Demostración: abra para ver a quién puede representar (personas inventadas)
demo-due-soon = le toca pronto
demo-stopped = pago parado
demo-in-order = todo en orden
demo-kept = La primera foto se acepta en el acto. Lo que grabe se queda en este ordenador.
demo-clock = Para ver qué traen los días siguientes, abra esta dirección y adelante la fecha:
demo-reviewer = Para ser quien revisa, abra esta dirección en otra pestaña y mande la línea de abajo:
demo-check-on = El control de fotos y pantallas está activado.
demo-check-off = El control de fotos y pantallas está desactivado: no está instalado en este ordenador.
