/** Two parks, three carriers and three projects; project 2 fits nowhere. Its best plan is worth 188 万元 a year. */
export const smallInstance = {
  parks: [
    { id: 'east', man: true, allow: [1, 2], lead: 1, neg: [], env: 2, power: 900, eff: 50, thr: 5, maxtce: 0.5 },
    { id: 'west', man: false, allow: [1, 2], lead: 2, neg: [3], env: 1, power: 900, eff: 50, thr: 5, maxtce: 0.5 },
  ],
  carriers: [
    {
      ...{ id: 10, park: 'east', type: 'factory', area: 2_000, mu: 2, div: false, minlot: 500, h: 8, load: 1 },
      ...{ tenure: 'rent', price: 10, avail: 0 },
    },
    {
      ...{ id: 11, park: 'east', type: 'factory', area: 4_000, mu: 4, div: true, minlot: 500, h: 8, load: 1 },
      ...{ tenure: 'both', price: 20, avail: 0 },
    },
    {
      ...{ id: 12, park: 'west', type: 'office', area: 1_000, mu: 0.5, div: false, minlot: 100, h: 3.6, load: 0.3 },
      ...{ tenure: 'rent', price: 50, avail: 9 },
    },
  ],
  projects: [
    {
      ...{
        id: 0,
        ind: 1,
        type: 'factory',
        need: 2_000,
        tax: 100,
        prob: 1,
        h: 6,
        load: 0.5,
        power: 300,
        eff: 5,
        env: 1,
      },
      ...{ tce: 0.1, tenure: 'rent', latest: 6, budget: 30, subs: 0 },
    },
    {
      ...{ id: 1, ind: 1, type: 'factory', need: 1_500, tax: 80, prob: 1, h: 6, load: 0.5, power: 300, eff: 5, env: 1 },
      ...{ tce: 0.1, tenure: 'either', latest: 6, budget: 30, subs: 0 },
    },
    {
      ...{ id: 2, ind: 3, type: 'office', need: 900, tax: 50, prob: 1, h: 3, load: 0.2, power: 50, eff: 0, env: 1 },
      ...{ tce: 0.1, tenure: 'rent', latest: 6, budget: 60, subs: 0 },
    },
  ],
  tcecap: 500,
  subcap: 100,
};
