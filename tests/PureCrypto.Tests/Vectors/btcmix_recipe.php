<?php
// The recipe of BtcMix's document, asked about many answers.
// In, a line each: base64 of the answer, the secret, precision, 1 to leave refCode out.
// Out, a line each: base64 of the signed text, the signature, base64 of the answer's own; or "-" where nothing is decoded.
error_reporting(0);
while (($line = fgets(STDIN)) !== false) {
    [$json, $secret, $precision, $omits] = explode("\t", rtrim($line, "\n"));
    ini_set('precision', $precision);
    $details = json_decode(base64_decode($json), true);
    if (!is_array($details)) {
        echo "-\n";
        continue;
    }
    $own = $details['signature'] ?? null;
    unset($details['signature']);
    if ($omits) {
        unset($details['refCode']);
    }
    $text = implode('|', array_map(function ($a) {
        return is_array($a) ? implode(',', array_keys($a)) . ',' . implode(',', $a) : $a;
    }, array_values($details)));
    $signature = base64_encode(hash_hmac('sha256', $text, $secret, true));
    echo base64_encode($text), "\t", $signature, "\t", is_string($own) ? base64_encode($own) : '-', "\n";
}
