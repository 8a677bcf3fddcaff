# Lo que decimos primero: algo ha pasado y todos los interesados lo saben.
tiding-certified = ✅ La fe de vida de { $name } está hecha ({ $channel }). Número { $number }, { $on }. La próxima: hasta el { $deadline }.
tiding-certified-restored = ✅ La fe de vida de { $name } está hecha ({ $channel }). Número { $number }, { $on }. El pago vuelve; desde { $since } se { $months ->
    [one] paga también el mes parado
    [many] pagan también los { $months } meses parados
   *[other] pagan también los { $months } meses parados
}. La próxima: hasta el { $deadline }.
