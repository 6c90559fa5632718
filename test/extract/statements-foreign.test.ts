import { describe, expect, it } from 'vitest';
import { statementsOf, voiced } from './statements-fixture.ts';

describe('the plainest reports in other languages', () => {
  it.each([
    ['fr', 'Jens Stoltenberg a déclaré mardi que la porte reste ouverte.', 'Jens Stoltenberg: la porte reste ouverte'],
    ['fr', 'Jens Stoltenberg est venu. Il a estimé qu’il fera beau.', 'Jens Stoltenberg: il fera beau'],
    ['fr', 'Le général Paul Morel a dit : « La porte reste ouverte ».', 'Paul Morel: « La porte reste ouverte »'],
    ['de', 'Die Tür bleibt offen, sagte Jens Stoltenberg in Oslo.', 'Jens Stoltenberg: Die Tür bleibt offen'],
    ['de', 'Jens Stoltenberg erklärte am Montag, dass die Tür offen bleibe.', 'Jens Stoltenberg: die Tür offen bleibe'],
    ['de', '„Die Tür bleibt offen“, sagte Jens Stoltenberg.', 'Jens Stoltenberg: „Die Tür bleibt offen“'],
    [
      'es',
      'Jens Stoltenberg afirmó el lunes que la puerta sigue abierta.',
      'Jens Stoltenberg: la puerta sigue abierta',
    ],
    ['fr', 'Jens Stoltenberg a tranché : « La porte reste ouverte ».', 'Jens Stoltenberg: « La porte reste ouverte »'],
    ['fr', 'Selon Jens Stoltenberg, la porte reste ouverte.', 'Jens Stoltenberg: la porte reste ouverte'],
    ['es', 'Jens Stoltenberg espera que la puerta siga abierta.', 'Jens Stoltenberg: la puerta siga abierta'],
    ['es', 'Jens Stoltenberg pidió a China más cautela.', 'Jens Stoltenberg: a China más cautela'],
    ['it', 'Jens Stoltenberg ha chiesto alla Cina più cautela.', 'Jens Stoltenberg: alla Cina più cautela'],
    ['es', 'Vino Jens Stoltenberg. También pidió a China más cautela.', 'Jens Stoltenberg: a China más cautela'],
    [
      'de',
      'Jens Stoltenberg legte nach: „China sagt, die Tür bleibe zu.“',
      'Jens Stoltenberg: „China sagt, die Tür bleibe zu.“',
    ],
    ['it', 'L’ambasciatore Paolo Conti ha detto che la porta resta aperta.', 'Paolo Conti: la porta resta aperta'],
    ['pt', 'Jens Stoltenberg disse que a porta continua aberta.', 'Jens Stoltenberg: a porta continua aberta'],
    ['pl', 'Jens Stoltenberg oświadczył, że drzwi są otwarte.', 'Jens Stoltenberg: drzwi są otwarte'],
    ['ru', 'Йенс Столтенберг заявил во вторник, что дверь открыта.', 'Jens Stoltenberg: дверь открыта'],
    ['sr', 'Jens Stoltenberg je izjavio da su vrata otvorena.', 'Jens Stoltenberg: su vrata otvorena'],
    ['tr', 'Jens Stoltenberg, kapının açık kaldığını söyledi.', 'Jens Stoltenberg: kapının açık kaldığını'],
  ])('%s: %s', (language, text, expected) => {
    expect(voiced(text, { language })).toEqual([expected]);
  });

  it.each([
    ['a house without a name is quoted', 'fr', 'Selon la maison, la porte reste ouverte.'],
    ['nobody is named', 'fr', 'On a dit que la porte reste ouverte.'],
    ['no clause follows', 'fr', 'Jens Stoltenberg a dit bonjour.'],
    ['somebody hears it in another sentence', 'es', 'Vino Jens Stoltenberg. Un vecino dijo que llueve mucho.'],
    ['a thing is asked for', 'es', 'Jens Stoltenberg pidió un café con leche.'],
    ['the language has no list', 'fi', 'Jens Stoltenberg sanoi, että ovi on auki.'],
    ['a headline', 'pl', 'Jens Stoltenberg i drzwi'],
  ])('near miss: %s', (_, language, text) => {
    expect(voiced(text, { language })).toEqual([]);
  });

  it('are less sure than those that are read in full', () => {
    const [one] = statementsOf('Jens Stoltenberg disse que a porta continua aberta.', { language: 'pt' });
    expect(one).toMatchObject({ confidence: 0.6, mode: 'indirect' });
  });
});
