# O que dizemos primeiro: algo aconteceu, e todos os interessados ficam sabendo.
tiding-certified = ✅ A prova de vida de { $name } está feita ({ $channel }). Número { $number }, { $on }. A próxima: até { $deadline }.
tiding-certified-restored = ✅ A prova de vida de { $name } está feita ({ $channel }). Número { $number }, { $on }. O pagamento volta; { $months ->
    [one] o mês parado desde { $since } é pago
    [many] os { $months } meses parados desde { $since } são pagos
   *[other] os { $months } meses parados desde { $since } são pagos
} também. A próxima: até { $deadline }.
