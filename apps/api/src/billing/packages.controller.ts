import { Controller, Get, Query } from '@nestjs/common';
import { PackageCatalog } from '@plainhire/billing';
import { CurrentOffer, PackagesQuery, PackagesView } from '@plainhire/contracts';
import { Public, Returns } from '../http/index.js';

/** What is on sale, for everybody. */
@Public()
@Controller('billing')
export class PackagesController {
  constructor(private readonly catalog: PackageCatalog) {}

  @Get('packages')
  @Returns(PackagesView)
  packages(@Query({ schema: PackagesQuery }) { currency }: PackagesQuery): Promise<PackagesView> {
    return this.catalog.packages(currency);
  }

  @Get('offer')
  @Returns(CurrentOffer)
  offer(): Promise<CurrentOffer> {
    return this.catalog.currentOffer();
  }
}
