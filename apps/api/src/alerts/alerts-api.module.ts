import { Module } from '@nestjs/common';
import { AlertsModule } from '@plainhire/alerts';
import { AlertStopsController } from './alert-stops.controller.js';
import { AlertsController } from './alerts.controller.js';

@Module({ imports: [AlertsModule], controllers: [AlertsController, AlertStopsController] })
export class AlertsApiModule {}
